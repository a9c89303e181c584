/** Excerpts as plain text, with the words that were searched. */

import { isUnspaced, pairs } from "./words.js";

/**
 * @import { Piece } from "./engine.js"
 * @import { Words } from "./words.js"
 */

/** Words before the first one that was searched. */
const BEFORE = 6;
/** Ends a piece of the text where the next one follows without a space (generator/promptoteka/search/writer.py). */
const NO_SPACE = "\u2060";

/** @param {string[]} words */
const joined = (words) => words.join(" ").replaceAll(`${NO_SPACE}</mark> `, "</mark>").replaceAll(`${NO_SPACE} `, "");
/** @param {string} html */
const plain = (html) => html.replace(/<\/?mark>/g, "").replaceAll("&lt;", "<").replaceAll("&gt;", ">");
/** @param {string} word */
const isHit = (word) => word.startsWith("<mark>");

/**
 * @param {Words} language
 * @param {string[]} terms of the index that were searched
 */
export function createExcerpts({ stem, words: cut }, terms) {
  /** The term at a place: of letters that nothing cuts into words, a pair. @param {string[]} words @param {number} at */
  function termAt(words, at) {
    const [word = ""] = cut(plain(words[at]));
    if (!isUnspaced(word)) return stem(word);
    const [run] = cut(plain(joined(words.slice(at, at + 2))));
    return pairs(run)[0] ?? run;
  }

  /**
   * Pagefind escapes the angle brackets of an excerpt, so that every tag in it is its own mark.
   *
   * @param {string} excerpt
   * @param {string} title of the section: it opens the section's text, and is shown above it
   * @returns {Piece[]}
   */
  return function pieces(excerpt, title = "") {
    let words = excerpt.split(" ");
    const found = words.map((_, at) => termAt(words, at));
    // A section tells the index of a word only so often: the others are known by their stem.
    const hits = new Set(found.filter((_, at) => isHit(words[at])));
    /** The second letter of a pair. @param {number} at */
    const isSecond = (at) => at > 0 && isUnspaced(found[at - 1]) && hits.has(found[at - 1]) && terms.includes(`${found[at - 1]}_`);
    words = words.map((word, at) =>
      !isHit(word) && (hits.has(found[at]) || isSecond(at)) ? `<mark>${word}</mark>` : word,
    );
    const heading = words.findIndex((_, n) => plain(joined(words.slice(0, n))) === title);
    words = words.slice(Math.max(heading, 0));
    const first = words.findIndex(isHit);
    if (first > BEFORE) words = ["…", ...words.slice(first - BEFORE)];
    return joined(words)
      .replaceAll("</mark><mark>", "")
      .split(/(<mark>.*?<\/mark>)/s)
      .filter(Boolean)
      .map((run) => ({ text: plain(run), hit: run.startsWith("<mark>") }));
  };
}
