/** What is shown of a result: plain text around the words that were searched, as a whole and by its sections. */

import { isUnspaced, pairs } from "./words.js";

/**
 * @import { Piece } from "./engine.js"
 * @import { Resolved } from "./vocabulary.js"
 * @import { Words } from "./words.js"
 *
 * @typedef {{id: string, text: string, location: number}} Anchor
 * @typedef {{at: number, asked: number}} Mark a place that answers a word of the query
 */

/** Words before the first one that was searched, and in all. */
const BEFORE = 6;
const LENGTH = 30;
const PARTS = 3;
/** Ends a piece of the text where the next one follows without a space (generator/promptoteka/search/writer.py). */
const NO_SPACE = "\u2060";
/** Punctuation around a word. */
const CORE = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su;
/** What stands between the parts of an article's head. */
const PAUSE = "·";

/** @param {string} text */
const plain = (text) => text.replaceAll(`${NO_SPACE} `, "").replaceAll(NO_SPACE, "");

/**
 * @param {Words} language
 * @param {Resolved[]} asked
 */
export function createExcerpts({ stem, words: cut }, asked) {
  const telling = asked.filter(({ isMinor }) => !isMinor);
  const terms = (telling.length ? telling : asked).map(({ alternatives }) => alternatives.flatMap((one) => one.terms));
  /** @type {Map<string, string>} */
  const known = new Map();

  /** The term at a place: of letters that nothing cuts into words, a pair. @param {string[]} words @param {number} at */
  function termAt(words, at) {
    const text = isUnspaced(words[at]) ? plain(`${words[at]} ${words[at + 1] ?? ""}`) : words[at];
    let term = known.get(text);
    if (term === undefined) {
      const [word = ""] = cut(text);
      term = isUnspaced(word) ? (pairs(word)[0] ?? word) : word && stem(word);
      known.set(text, term);
    }
    return term;
  }

  /** Which word of the query a place answers, if any. @param {string} term */
  const answered = (term) =>
    term ? terms.findIndex((some) => some.some((one) => (one.endsWith("_") ? one === `${term}_` : term.startsWith(one)))) : -1;

  /** @param {string[]} words @param {number} start @param {number} end @returns {Mark[]} */
  function marksIn(words, start, end) {
    const marks = [];
    for (let at = start; at < end; at += 1) {
      const number = answered(termAt(words, at));
      if (number >= 0) marks.push({ at, asked: number });
    }
    return marks;
  }

  /** @param {Mark[]} marks @param {number} from */
  const variety = (marks, from) =>
    new Set(marks.filter(({ at }) => at >= from && at < from + LENGTH - BEFORE).map((mark) => mark.asked)).size;

  /**
   * A run of a section in which the most words of the query stand.
   *
   * @param {string[]} words
   * @param {Mark[]} marks of the section
   * @param {number} start of its text
   * @param {number} end
   * @returns {Piece[]}
   */
  function excerpt(words, marks, start, end) {
    const best = marks.reduce((most, { at }) => (variety(marks, at) > variety(marks, most) ? at : most), marks[0]?.at ?? start);
    const first = Math.max(start, best - BEFORE);
    const shown = words.slice(first, Math.min(end, first + LENGTH));
    while (shown.at(-1) === PAUSE) shown.pop();
    /** @type {Piece[]} */
    const pieces = [{ text: first > start ? "… " : "", hit: false }];
    const hits = new Set(marks.map(({ at }) => at));
    for (const [n, word] of shown.entries()) {
      const text = plain(`${word} `);
      const isSecond = hits.has(first + n - 1) && isUnspaced(words[first + n - 1]) && isUnspaced(word);
      const isHit = hits.has(first + n) || isSecond;
      const [, before, core, after] = /** @type {RegExpMatchArray} */ (text.match(CORE));
      pieces.push({ text: before, hit: false }, { text: core, hit: isHit }, { text: after, hit: false });
    }
    if (first + shown.length < end) pieces.push({ text: "…", hit: false });
    return joined(pieces);
  }

  /** @param {string} content @param {Anchor[]} anchors @param {string} title */
  return function describe(content, anchors, title) {
    const words = content.split(" ");
    const sections = [{ id: "", text: title, location: 0 }, ...anchors].map(({ id, text, location }, n) => {
      const end = anchors[n]?.location ?? words.length;
      const marks = marksIn(words, location, end);
      let start = location;
      for (let left = text.length; start < end && left > 0; start += 1) left -= plain(`${words[start]} `).length;
      return { id, title: text, start, end, marks, worth: new Set(marks.map((mark) => mark.asked)).size };
    });
    const best = sections.toSorted((one, other) => other.worth - one.worth);
    /** @param {typeof sections[0]} section */
    const shown = ({ marks, start, end }) => excerpt(words, marks.filter(({ at }) => at >= start), start, end);
    return {
      excerpt: shown(best[0]),
      parts: best
        .filter(({ id, worth }) => id && worth)
        .slice(0, PARTS)
        .sort((one, other) => one.start - other.start)
        .map((section) => ({ id: section.id, title: section.title, excerpt: shown(section) })),
    };
  };
}

/** Pieces that stand side by side and are of one kind, as one. @param {Piece[]} pieces @returns {Piece[]} */
function joined(pieces) {
  /** @type {Piece[]} */
  const runs = [];
  for (const { text, hit } of pieces) {
    const last = runs.at(-1);
    if (last?.hit === hit) last.text += text;
    else if (text) runs.push({ text, hit });
  }
  return runs;
}
