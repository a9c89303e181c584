/** What stands over the list when there is something to say: nothing was found, a word was mistyped, a shelf is empty. */

import { plural } from "../plural.js";
import { button, element, filled } from "./elements.js";
import { choices, without } from "./state.js";

/**
 * @param {HTMLElement} place
 * @param {object} options
 * @param {Record<string, string>} options.texts
 * @param {string} options.lang
 * @param {(state: import("./state.js").State) => void} options.go
 * @param {(choice: {facet: string, value: string}) => string} options.nameOf
 * @param {(state: import("./state.js").State) => Promise<number>} options.count
 */
export function createNotice(place, { texts, lang, go, nameOf, count }) {
  let turn = 0;

  function say(...children) {
    turn += 1;
    place.replaceChildren(...children);
    place.hidden = children.length === 0;
  }

  /** What would be found without each of the conditions, in turn. */
  async function offer(state) {
    const mine = turn;
    const asked = [...(state.query ? [{ facet: "q", value: state.query }] : []), ...choices(state)];
    if (asked.length < 2) return;
    const list = element("ul", { className: "notice__offers" });
    for (const choice of asked) {
      const next = without(state, choice);
      const n = await count(next);
      if (mine !== turn) return;
      if (n === 0) continue;
      const drop = button("chip chip--offer", filled(texts.without, { name: nameOf(choice) }), () => go(next));
      drop.append(" ", element("span", { className: "choice__count" }, plural(texts.all, n, lang)));
      list.append(element("li", {}, drop));
    }
    if (list.children.length) place.append(element("p", {}, texts.dropOne), list);
  }

  function nothing(state, { absent = [], nearest = [] } = {}) {
    const said = [element("p", { className: "notice__title" }, texts.nothing)];
    if (absent.length) said.push(element("p", {}, filled(texts.absent, { words: absent.join(", ") })));
    if (nearest.length) {
      const words = nearest.map((word) =>
        element("li", {}, button("chip chip--offer", word, () => go({ ...state, query: replaced(state.query, absent, word) }))),
      );
      said.push(element("p", {}, texts.nearest), element("ul", { className: "notice__offers" }, ...words));
    }
    say(...said);
    offer(state);
  }

  return {
    /** @param {HTMLElement} more stands below what is said */
    add(more) {
      place.append(more);
      place.hidden = false;
    },
    failed: (retry) => say(element("p", {}, texts.failed), button("button button--quiet", texts.retry, retry)),
    /** @param {import("./state.js").State} state @param {import("./find.js").Found} found */
    show(state, { slugs, answer }) {
      if (slugs.length === 0 && state.shelf !== "all" && !answer) say(element("p", {}, texts[`${state.shelf}Empty`]));
      else if (slugs.length === 0) nothing(state, answer);
      else if (answer?.repaired) {
        const exact = button("link", filled(texts.exact, { query: state.query }), () => go({ ...state, exact: true }));
        say(element("p", {}, filled(texts.repaired, { query: answer.repaired }), " ", exact));
      } else say();
    },
  };
}

/** The query with a word that occurs in place of one that does not. */
function replaced(query, absent, word) {
  const words = query.trim().split(/\s+/);
  const fold = (text) => text.toLowerCase();
  const place = words.findIndex((one) => absent.some((gone) => fold(one).includes(fold(gone))));
  return words.with(Math.max(place, 0), word).join(" ");
}
