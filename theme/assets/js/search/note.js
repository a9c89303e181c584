/** What the dialog says of a search: how much was found, a repaired word, or why nothing was found and what to try. */

import { button, element, filled } from "../elements.js";
import { plural } from "../plural.js";

/**
 * @param {HTMLElement} place
 * @param {Record<string, string>} texts
 * @param {(query: string, exact?: boolean) => void} ask
 */
export function createNote(place, texts, ask) {
  const lang = document.documentElement.lang;
  /** @param {string[]} words */
  const quoted = (words) => words.map((word) => filled(texts.quoted, { word })).join(", ");

  /** @param {string} text @param {() => void} action */
  const offer = (text, action) => button("search__try", text, action);

  /**
   * @param {string[]} sentences
   * @param {...HTMLButtonElement} buttons
   * @returns {string} the same for those who hear it
   */
  function put(sentences, ...buttons) {
    const text = sentences.join(" ");
    place.replaceChildren(...(text ? [element("p", {}, text)] : []), ...buttons);
    place.hidden = place.childElementCount === 0;
    return [...sentences, ...buttons.map((one) => one.textContent)].join(" ");
  }

  return {
    /** @param {import("./engine.js").Answer} answer */
    show({ query, repaired, absent, nearest, total }) {
      const tries = nearest.map((word) => offer(word, () => ask(word)));
      if (absent.length) {
        const sentence = filled(plural(texts.absent, absent.length, lang), { words: quoted(absent) });
        return put(nearest.length ? [sentence, texts.nearest] : [sentence], ...tries);
      }
      if (nearest.length) return put([texts.apart], ...tries);
      const count = plural(texts.count, total, lang);
      if (!repaired) return put([count]);
      const exact = offer(filled(texts.exact, { query: query.trim() }), () => ask(query, true));
      return put([`${count}.`, filled(texts.repaired, { query: repaired })], exact);
    },
    /** Nothing was asked for. */
    clear: () => put([]),
    /** @param {string} query */
    fail(query) {
      return put([texts.failed], offer(texts.retry, () => ask(query)));
    },
  };
}
