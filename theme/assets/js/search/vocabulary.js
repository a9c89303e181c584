/** The words that occur in the library, loaded by their beginnings: which of a query's occur, and which are meant. */

import { distance, isNear, otherLayouts } from "./spelling.js";
import { bare, isUnspaced, pairs } from "./words.js";

/** @import { Words } from "./words.js" */

/** Ends a stem in the index (generator/promptoteka/search/words.py). */
const END = "_";
/** Letters of a stem that finds words derived from it, too: анализ, анализировать. A shorter one would find too much. */
const PREFIX = 5;
/** Letters of a word whose spelling is repaired. */
const REPAIRED = 4;
const NEAREST = 3;

/**
 * @typedef {{form: string, stem: string, spread: number}} Word of all its forms the most frequent; how many texts have it
 * @typedef {{word: string, terms: string[] | null, repaired: boolean}} Resolved terms of the index, or null
 */

/**
 * @typedef {ReturnType<typeof createVocabulary>} Vocabulary
 *
 * @param {URL} folder
 * @param {{version: string, words: string[], rules: {keyboards: string[]}}} manifest words.json
 * @param {Words} language
 */
export function createVocabulary(folder, { version, words: names, rules }, { stem, words }) {
  const beginnings = names.map((name) => String.fromCodePoint(...name.split("-").map((code) => parseInt(code, 16))));
  /** @type {Promise<Word[]>[]} */
  const files = [];

  /**
   * @param {string} query its last word may be unfinished, unless something follows
   * @param {boolean} repair whether a word that does not occur is replaced by the one that is meant
   * @returns {Promise<Resolved[]>}
   */
  async function resolve(query, repair) {
    const found = await resolveAll(query, repair);
    if (!repair || found.every((word) => word.terms)) return found;
    for (const other of otherLayouts(query, rules.keyboards)) {
      const typed = await resolveAll(other, false);
      const occurs = typed.length > 0 && typed.every((word) => word.terms);
      if (occurs) return typed.map((word) => ({ ...word, repaired: true }));
    }
    return found;
  }

  /** @param {string} query @param {boolean} repair */
  function resolveAll(query, repair) {
    const given = words(query);
    const unfinished = /[\p{L}\p{N}]$/u.test(query);
    return Promise.all(given.map((word, n) => resolveOne(word, unfinished && n === given.length - 1, repair)));
  }

  /** @param {string} word @param {boolean} unfinished @param {boolean} repair @returns {Promise<Resolved>} */
  async function resolveOne(word, unfinished, repair) {
    if (isUnspaced(word)) return { word, terms: await termsOf(word), repaired: false };
    const term = await termOf(word, unfinished);
    if (term || !repair || word.length < REPAIRED) return { word, terms: term ? [term] : null, repaired: false };
    const meant = await meantBy(word, unfinished);
    if (!meant) return { word, terms: null, repaired: false };
    return { word: meant.form, terms: [full(meant.stem)], repaired: true };
  }

  /** What finds a run in the index that nothing cuts into words: its pairs of letters. @param {string} run */
  async function termsOf(run) {
    const found = pairs(run);
    if (!found.length) return (await occurs(run)) ? [run] : null;
    return (await Promise.all(found.map(occurs))).every(Boolean) ? found.map(full) : null;
  }

  /** Whether a pair of letters occurs, or any that begins with a letter. @param {string} letters */
  async function occurs(letters) {
    return (await wordsLike(letters)).some((one) => one.stem.startsWith(letters));
  }

  /** What finds a word in the index. @param {string} word @param {boolean} unfinished */
  async function termOf(word, unfinished) {
    const own = stem(word);
    const known = await wordsLike(own);
    if (known.some((one) => one.stem === own)) return full(own);
    if (!unfinished) return null;
    const start = bare(word);
    if (known.some((one) => one.stem.startsWith(start))) return start;
    const form = known.find((one) => one.form.startsWith(word));
    return form ? full(form.stem) : null;
  }

  /**
   * The word that is one letter away from the given one, in the same form where that can be told.
   *
   * @param {string} word
   * @param {boolean} unfinished
   */
  async function meantBy(word, unfinished) {
    const own = stem(word);
    /** @type {((one: Word) => string | null | undefined | false)[]} */
    const tests = [
      (one) => inflected(one, word),
      (one) => (isNear(word, one.form) || (own.length > REPAIRED && isNear(own, one.stem))) && one.form,
      (one) => unfinished && word.length > REPAIRED && startsNear(word, one.form) && one.form,
    ];
    for (const known of [candidates(word), everything()]) {
      const byFrequency = (await known).toSorted((one, other) => other.spread - one.spread);
      for (const test of tests) {
        for (const one of byFrequency) {
          const form = test(one);
          if (form) return { form, stem: one.stem };
        }
      }
    }
    return null;
  }

  /** @param {string} word @returns {Promise<string[]>} words that occur and are most like the given one, the likest first */
  async function nearest(word) {
    const own = words(word)[0] ?? "";
    if (isUnspaced(own)) return stretches(own);
    return (await candidates(own))
      .map((one) => ({ ...one, apart: Math.min(distance(own, one.form), distance(stem(own), one.stem)) }))
      .filter((one) => one.apart <= own.length / 2)
      .sort((one, other) => one.apart - other.apart || other.spread - one.spread)
      .slice(0, NEAREST)
      .map((one) => one.form);
  }

  /** The parts of a run of which all pairs occur, the longest first. @param {string} run */
  async function stretches(run) {
    const found = pairs(run);
    const known = await Promise.all(found.map(occurs));
    const parts = known.reduce((text, isKnown, n) => {
      const [first, second] = found[n];
      return isKnown ? `${text || first}${second}` : `${text} ${second}`;
    }, "");
    return parts
      .split(" ")
      .filter((part) => part.length > 1)
      .sort((one, other) => other.length - one.length)
      .slice(0, NEAREST);
  }

  /**
   * Words that begin as the given one does, or would if its first letter were too many or had changed places.
   *
   * @param {string} word
   */
  async function candidates(word) {
    const found = await Promise.all([word, word.slice(1), word[1] + word[0]].map(wordsLike));
    return [...new Set(found.flat())];
  }

  async function everything() {
    return (await Promise.all(names.map((_, number) => wordsOf(number)))).flat();
  }

  /** The words of the file in which a stem would stand, or of all files with stems that begin so. @param {string} letters */
  async function wordsLike(letters) {
    const start = letters.slice(0, 2);
    const numbers = beginnings.map((_, number) => number).filter((number) => {
      const next = beginnings[number + 1];
      return beginnings[number] <= `${start}\uffff` && (next === undefined || next > start);
    });
    return (await Promise.all(numbers.map(wordsOf))).flat();
  }

  /** @param {number} number */
  function wordsOf(number) {
    files[number] ??= load(names[number]);
    return files[number];
  }

  /** @param {string} name @returns {Promise<Word[]>} */
  async function load(name) {
    const answer = await fetch(new URL(`words/${name}.txt?${version}`, folder));
    const lines = (await answer.text()).split("\n");
    return lines.flatMap((line, spread) => (line.match(/\S+/g) ?? []).map((form) => ({ form, stem: stem(form), spread })));
  }

  /** The form of a word that is one letter away from the given one, with its ending. @param {Word} one @param {string} word */
  function inflected(one, word) {
    const { length } = one.stem;
    if (length < REPAIRED) return null;
    const start = one.form.slice(0, length);
    const kept = bare(start) === one.stem ? start : one.stem;
    return [-1, 0, 1]
      .map((moved) => kept + word.slice(length + moved))
      .find((form) => isNear(word, form) && stem(form) === one.stem);
  }

  return { isEmpty: names.length === 0, resolve, nearest };
}

/** @param {string} word @param {string} form */
function startsNear(word, form) {
  return isNear(word, form.slice(0, word.length)) || isNear(word, form.slice(0, word.length + 1));
}

/** @param {string} found */
function full(found) {
  return found.length < PREFIX ? found + END : found;
}
