/** The words that occur in the library, loaded by their beginnings: which of a query's occur, and which are meant. */

import { distance, isNear, latin, otherLayouts } from "./spelling.js";
import { bare, isUnspaced, pairs } from "./words.js";

/** @import { Words } from "./words.js" */

/** Ends a stem in the index (generator/promptoteka/search/words.py). */
const END = "_";
/** Letters of a stem that finds words derived from it, too: анализ, анализировать. A shorter one would find too much. */
const PREFIX = 5;
/** Letters of a word whose spelling is repaired. */
const REPAIRED = 4;
const NEAREST = 3;
/** What a word is worth that was meant, that stands for the one that was asked for, or merely begins as it does. */
export const MEANT = 0.8;
const SYNONYM = 0.75;
const LIKENESS = 0.5;
/** How much of a stem words have in common that may be derived from one another. */
const KINDRED = 0.6;
/** How much of a word may be spelt otherwise in another script. */
const UNLIKE = 0.3;

/**
 * @typedef {{form: string, stem: string, spread: number}} Word of all its forms the most frequent; how many texts have it
 * @typedef {{stem: string, forms: string[]}} Aside words that stand for one; none: it tells nothing of what is asked for
 * @typedef {{known: Word[], asides: Aside[]}} Listed a file of the list
 * @typedef {{form: string, terms: string[], weight: number}} Alternative what finds a word: terms of the index, all of them
 * @typedef {{word: string, alternatives: Alternative[], isMinor: boolean, repaired: boolean}} Resolved
 */

/**
 * @typedef {ReturnType<typeof createVocabulary>} Vocabulary
 *
 * @param {URL} folder
 * @param {{version: string, words: string[], rules: {keyboards: string[], sounds: Record<string, string>}}} manifest words.json
 * @param {Words} language
 */
export function createVocabulary(folder, { version, words: names, rules }, { stem, words }) {
  const beginnings = names.map((name) => String.fromCodePoint(...name.split("-").map((code) => parseInt(code, 16))));
  /** @type {Promise<Listed>[]} */
  const files = [];

  /**
   * @param {string} query its last word may be unfinished, unless something follows
   * @param {boolean} exact whether nothing but the words themselves will do
   * @returns {Promise<Resolved[]>}
   */
  async function resolve(query, exact) {
    const found = await resolveAll(query, exact);
    if (exact || found.every(isFound)) return found;
    for (const other of otherLayouts(query, rules.keyboards)) {
      const typed = await resolveAll(other, true);
      if (typed.length && typed.every(isFound)) return typed.map((word) => ({ ...word, repaired: true }));
    }
    return found;
  }

  /** @param {string} query @param {boolean} exact */
  async function resolveAll(query, exact) {
    const given = words(query);
    const unfinished = /[\p{L}\p{N}]$/u.test(query);
    return (
      await Promise.all(given.map((word, n) => resolveOne(word, unfinished && n === given.length - 1, exact)))
    ).flat();
  }

  /** @param {string} word @param {boolean} unfinished @param {boolean} exact @returns {Promise<Resolved[]>} */
  async function resolveOne(word, unfinished, exact) {
    const own = await termsOf(word, unfinished);
    const aside = await asideOf(word);
    /** @type {Resolved} */
    const found = { word, alternatives: [], isMinor: aside?.forms.length === 0, repaired: false };
    if (own) found.alternatives.push({ form: word, terms: own, weight: 1 });
    if (exact) return [found];
    for (const form of aside?.forms ?? []) {
      found.alternatives.push({ form, terms: isUnspaced(form) ? runTerms(form) : [full(stem(form))], weight: SYNONYM });
    }
    if (found.isMinor || own) return [found];
    if (found.alternatives.length) return [{ ...found, alternatives: [...found.alternatives, ...(await kindred(word))] }];
    if (isUnspaced(word)) {
      const parts = await stretches(word);
      return parts.length ? (await Promise.all(parts.map((part) => resolveOne(part, false, true)))).flat() : [found];
    }
    const meant = word.length < REPAIRED ? null : await meantBy(word, unfinished);
    if (meant) {
      const [repaired] = await resolveOne(meant.form, false, false);
      const alternatives = [{ form: meant.form, terms: [full(meant.stem)], weight: MEANT }, ...repaired.alternatives.slice(1)];
      return [{ word: meant.form, alternatives, isMinor: repaired.isMinor, repaired: true }];
    }
    return [{ ...found, alternatives: [...(await kindred(word)), ...(await sounding(word))] }];
  }

  /** Words that begin as the given one does, and may be derived from the same. @param {string} word */
  async function kindred(word) {
    const own = stem(word);
    if (own.length < REPAIRED) return [];
    const length = Math.max(REPAIRED, Math.ceil(own.length * KINDRED));
    return (await wordsLike(own))
      .filter((one) => one.stem.startsWith(own.slice(0, length)) || (one.stem.length >= REPAIRED && own.startsWith(one.stem)))
      .sort((one, other) => distance(own, one.stem) - distance(own, other.stem))
      .slice(0, NEAREST)
      .map((one) => ({ form: one.form, terms: [full(one.stem)], weight: LIKENESS }));
  }

  /** Words of another script that sound as the given one. @param {string} word */
  async function sounding(word) {
    const said = latin(word, rules.sounds);
    const isNative = said === word;
    return (await everything())
      .map((one) => ({ ...one, said: latin(one.form, rules.sounds) }))
      .filter((one) => (one.said === one.form) !== isNative && Math.abs(one.said.length - said.length) < NEAREST)
      .map((one) => ({ ...one, apart: distance(said, one.said) }))
      .filter(({ apart }) => apart <= said.length * UNLIKE)
      .sort((one, other) => one.apart - other.apart)
      .slice(0, 1)
      .map((one) => ({ form: one.form, terms: [full(one.stem)], weight: LIKENESS }));
  }

  /** What stands beside a word. @param {string} word */
  async function asideOf(word) {
    const own = stem(word);
    return (await listed(own)).flatMap(({ asides }) => asides).find((one) => one.stem === own);
  }

  /** What finds a word in the index. @param {string} word @param {boolean} unfinished */
  async function termsOf(word, unfinished) {
    if (isUnspaced(word)) return termsOfRun(word);
    const term = await termOf(word, unfinished);
    return term ? [term] : null;
  }

  /** What finds a run in the index that nothing cuts into words: its pairs of letters. @param {string} run */
  async function termsOfRun(run) {
    const found = await Promise.all((run.length > 1 ? pairs(run) : [run]).map(occurs));
    return found.every(Boolean) ? runTerms(run) : null;
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
    return (await Promise.all(names.map((_, number) => fileOf(number)))).flatMap(({ known }) => known);
  }

  /** @param {string} letters */
  async function wordsLike(letters) {
    return (await listed(letters)).flatMap(({ known }) => known);
  }

  /** The file in which a stem would stand, or all files with stems that begin so. @param {string} letters */
  function listed(letters) {
    const start = letters.slice(0, 2);
    const numbers = beginnings.map((_, number) => number).filter((number) => {
      const next = beginnings[number + 1];
      return beginnings[number] <= `${start}\uffff` && (next === undefined || next > start);
    });
    return Promise.all(numbers.map(fileOf));
  }

  /** @param {number} number */
  function fileOf(number) {
    files[number] ??= load(names[number]);
    return files[number];
  }

  /** @param {string} name @returns {Promise<Listed>} */
  async function load(name) {
    const answer = await fetch(new URL(`words/${name}.txt?${version}`, folder));
    const [known, asides = ""] = (await answer.text()).split("\n=\n");
    return {
      known: known.split("\n").flatMap((line, spread) => cutAt(line, " ").map((form) => ({ form, stem: stem(form), spread }))),
      asides: cutAt(asides, " ").map((entry) => {
        const [word, forms] = entry.split("=");
        return { stem: stem(word), forms: cutAt(forms, ",") };
      }),
    };
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

  return { resolve, nearest };
}

/** What finds a run in the index. @param {string} run */
const runTerms = (run) => (run.length > 1 ? pairs(run).map(full) : [run]);

/** Whether a word is known, and not merely like one that is. @param {Resolved} word */
const isFound = ({ alternatives, isMinor }) => isMinor || alternatives.some(({ weight }) => weight > LIKENESS);

/** @param {string} text @param {string} mark */
const cutAt = (text, mark) => text.split(mark).filter(Boolean);

/** @param {string} word @param {string} form */
function startsNear(word, form) {
  return isNear(word, form.slice(0, word.length)) || isNear(word, form.slice(0, word.length + 1));
}

/** @param {string} found */
function full(found) {
  return found.length < PREFIX ? found + END : found;
}
