/** The words that occur in the library, loaded by their beginnings: which of a query's occur, and which are meant. */

import { distance, isNear, otherLayout } from "./spelling.js";
import { stem, words } from "./words.js";

/** Ends a stem in the index (generator/promptoteka/text/words.py). */
const END = "_";
/** Letters of a stem that finds words derived from it, too: анализ, анализировать. A shorter one would find too much. */
const PREFIX = 5;
/** Letters of a word whose spelling is repaired. */
const REPAIRED = 4;
const NEAREST = 3;

/**
 * @typedef {{form: string, stem: string, spread: number}} Word of all its forms the most frequent; how many texts have it
 * @typedef {{word: string, term: string | null, repaired: boolean}} Resolved a term of the index, or null
 */

/**
 * @typedef {ReturnType<typeof createVocabulary>} Vocabulary
 *
 * @param {URL} folder
 * @param {{version: string, words: string[]}} manifest words.json
 */
export function createVocabulary(folder, { version, words: names }) {
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
    if (!repair || found.every((word) => word.term)) return found;
    const typed = await resolveAll(otherLayout(query), false);
    const occurs = typed.length > 0 && typed.every((word) => word.term);
    return occurs ? typed.map((word) => ({ ...word, repaired: true })) : found;
  }

  /** @param {string} query @param {boolean} repair */
  function resolveAll(query, repair) {
    const given = words(query);
    const unfinished = /[\p{L}\p{N}]$/u.test(query);
    return Promise.all(given.map((word, n) => resolveOne(word, unfinished && n === given.length - 1, repair)));
  }

  /** @param {string} word @param {boolean} unfinished @param {boolean} repair @returns {Promise<Resolved>} */
  async function resolveOne(word, unfinished, repair) {
    const term = await termOf(word, unfinished);
    if (term || !repair || word.length < REPAIRED) return { word, term, repaired: false };
    const meant = await meantBy(word, unfinished);
    return meant ? { word: meant.form, term: full(meant.stem), repaired: true } : { word, term: null, repaired: false };
  }

  /** What finds a word in the index. @param {string} word @param {boolean} unfinished */
  async function termOf(word, unfinished) {
    const own = stem(word);
    const known = await wordsLike(own);
    if (known.some((one) => one.stem === own)) return full(own);
    if (!unfinished) return null;
    const start = word.replaceAll("й", "и");
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
    return (await candidates(own))
      .map((one) => ({ ...one, apart: Math.min(distance(own, one.form), distance(stem(own), one.stem)) }))
      .filter((one) => one.apart <= own.length / 2)
      .sort((one, other) => one.apart - other.apart || other.spread - one.spread)
      .slice(0, NEAREST)
      .map((one) => one.form);
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

  return { isEmpty: names.length === 0, resolve, nearest };
}

/** The form of a word that is one letter away from the given one, with its ending. @param {Word} one @param {string} word */
function inflected(one, word) {
  const { length } = one.stem;
  if (length < REPAIRED) return null;
  const start = one.form.slice(0, length);
  const kept = start.replaceAll("й", "и") === one.stem ? start : one.stem;
  return [-1, 0, 1]
    .map((moved) => kept + word.slice(length + moved))
    .find((form) => isNear(word, form) && stem(form) === one.stem);
}

/** @param {string} word @param {string} form */
function startsNear(word, form) {
  return isNear(word, form.slice(0, word.length)) || isNear(word, form.slice(0, word.length + 1));
}

/** @param {string} found */
function full(found) {
  return found.length < PREFIX ? found + END : found;
}
