/** What the dialog says of a search: how much was found, what was left out or stood in, and what to try instead. */

import { button, element, filled } from "../elements.js";
import { plural } from "../plural.js";

/** @import { Answer } from "./engine.js" */

/** Words that are named in the place of one. */
const NAMED = 3;

/** The query with a word that has to be found. @param {string} query @param {string} word */
export const requiring = (query, word) => `+${word} ${query.replaceAll(/(^|\s)\+/g, "$1")}`.trim();

/**
 * What is to be said of an answer that is not simply what was asked for.
 *
 * @param {Answer} answer
 * @param {Record<string, string>} texts
 * @returns {string[]} sentences
 */
export function remarks({ absent, dropped, instead, isAnything, whole }, texts) {
  /** @param {string[]} words */
  const quoted = (words) => words.map((word) => filled(texts.quoted, { word })).join(", ");
  return [
    ...(absent.length ? [filled(texts.absent, { words: quoted(absent) })] : []),
    ...instead.map(({ word, forms }) => filled(texts.instead, { word, words: quoted(forms.slice(0, NAMED)) })),
    ...(dropped.length && !whole ? [filled(texts.partly, { words: quoted(dropped) })] : []),
    ...(isAnything ? [texts.anything] : []),
  ];
}

/**
 * @param {HTMLElement} place
 * @param {Record<string, string>} texts
 * @param {(query: string, exact?: boolean) => void} ask
 */
export function createNote(place, texts, ask) {
  const lang = document.documentElement.lang;

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
    /** @param {Answer} answer */
    show(answer) {
      const { query, repaired, dropped, nearest, total, whole, isAnything } = answer;
      const sentences = remarks(answer, texts);
      const tries = nearest.map((word) => offer(word, () => ask(word)));
      const back = whole ? [] : dropped.map((word) => offer(filled(texts.require, { word }), () => ask(requiring(query, word))));
      if (isAnything || !whole) return put(tries.length ? [...sentences, texts.nearest] : sentences, ...tries, ...back);
      const count = plural(texts.count, total, lang);
      if (!repaired) return put([sentences.length ? `${count}.` : count, ...sentences]);
      const exact = offer(filled(texts.exact, { query: query.trim() }), () => ask(query, true));
      return put([`${count}.`, filled(texts.repaired, { query: repaired }), ...sentences], exact);
    },
    /** Nothing was asked for. */
    clear: () => put([]),
    /** @param {string} query */
    fail(query) {
      return put([texts.failed], offer(texts.retry, () => ask(query)));
    },
  };
}
