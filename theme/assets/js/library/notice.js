/** What stands over the list when there is something to say: nothing was found, a word was mistyped, a shelf is empty. */

import { button, element, filled } from "../elements.js";
import { plural } from "../plural.js";
import { remarks, requiring } from "../search/note.js";
import { conditions, without } from "./state.js";

/**
 * @import { Answer } from "../search/engine.js"
 * @import { Found } from "./find.js"
 * @import { Choice, State } from "./state.js"
 */

/**
 * @param {HTMLElement} place
 * @param {object} options
 * @param {Record<string, string>} options.texts
 * @param {string} options.lang
 * @param {(choice: Choice) => string} options.nameOf
 * @param {(changes: Partial<State>) => unknown} options.choose
 * @param {(state: State) => Promise<number>} options.total
 */
export function createNotice(place, { texts, lang, nameOf, choose, total }) {
  let turn = 0;
  /** @param {string} text */
  const line = (text) => element("p", {}, text);

  /** @param {HTMLElement[]} buttons */
  const row = (buttons) => element("ul", { className: "notice__offers" }, ...buttons.map((one) => element("li", {}, one)));

  /** @param {...(HTMLElement | null | 0 | false)} children */
  function say(...children) {
    turn += 1;
    place.replaceChildren(...children.filter((child) => !!child));
    place.hidden = place.children.length === 0;
  }

  /** What would be found without each of the conditions, in turn. @param {State} state */
  async function offer(state) {
    const mine = turn;
    const offers = [];
    for (const choice of conditions(state)) {
      const n = await total(without(state, choice));
      if (mine !== turn) return;
      if (n === 0) continue;
      const one = button("chip chip--offer", filled(texts.without, { name: nameOf(choice) }), () =>
        choose(without(state, choice)),
      );
      one.append(" ", element("span", { className: "choice__count" }, plural(texts.all, n, lang)));
      offers.push(one);
    }
    if (offers.length) place.append(element("p", {}, texts.dropOne), row(offers));
  }

  /** What was left out of the query or stood in, and what to try instead. @param {State} state @param {Answer} answer */
  function explain(state, answer) {
    const { absent, dropped, nearest, whole, isAnything } = answer;
    /** @param {string} word */
    const instead = (word) => choose({ query: replaced(state.query, absent, word), exact: false });
    /** @param {string} word */
    const back = (word) => choose({ query: requiring(state.query, word), exact: false });
    const offers = [
      ...nearest.map((word) => button("chip chip--offer", word, () => instead(word))),
      ...(whole ? [] : dropped.map((word) => button("chip chip--offer", filled(texts.require, { word }), () => back(word)))),
    ];
    say(
      isAnything && element("p", { className: "notice__title" }, texts.nothing),
      ...remarks(answer, texts).map(line),
      nearest.length && line(texts.nearest),
      offers.length && row(offers),
    );
  }

  /** @param {State} state */
  function nothing(state) {
    say(element("p", { className: "notice__title" }, texts.nothing));
    if (conditions(state).length > 1) offer(state).catch(() => {});
  }

  return {
    /** @param {() => void} retry */
    fail: (retry) => say(element("p", {}, texts.failed), button("button button--quiet", texts.retry, retry)),
    /**
     * @param {State} state
     * @param {Found} found
     * @param {HTMLElement | null} more stands below what is said
     */
    show(state, { slugs, answer }, more) {
      if (slugs.length === 0 && answer) nothing(state);
      else if (slugs.length === 0) say(element("p", {}, texts[`${state.shelf}Empty`] ?? texts.nothing), more);
      else if (answer?.repaired) {
        const exact = button("link", filled(texts.exact, { query: state.query }), () => choose({ exact: true }));
        say(element("p", {}, filled(texts.repaired, { query: answer.repaired }), " ", exact));
      } else if (answer && remarks(answer, texts).length) explain(state, answer);
      else say(more);
    },
  };
}

/**
 * The query with a word that occurs in place of one that does not.
 *
 * @param {string} query
 * @param {string[]} absent
 * @param {string} word
 */
function replaced(query, absent, word) {
  const words = query.split(/\s+/);
  const place = words.findIndex((one) => absent.some((gone) => one.toLowerCase().includes(gone.toLowerCase())));
  return words.with(Math.max(place, 0), word).join(" ");
}
