/** Which results answer a query best, from what each of its words finds: all words first, then the most telling ones. */

/**
 * @import { Resolved } from "./vocabulary.js"
 *
 * @typedef {{word: Resolved, answers: {weight: number, results: {id: string, score: number}[]}[]}} Answered an answer to each
 *   of the word's alternatives
 * @typedef {{word: Resolved, weight: number, scores: Map<string, number>}} Found what a word finds: scores up to 1, by id
 * @typedef {{id: string, score: number, isWhole: boolean, lacks: string[]}} Ranked `lacks` words of the query
 */

/** A page that has a word has so much of its worth already; the rest is where and how often it stands there. */
const PRESENCE = 0.35;
/** What a word is worth that tells nothing of what is asked for. */
const MINOR = 0.1;
/** What an article in another language is worth. */
const FOREIGN = 0.8;
/** Whole answers beside which no others are shown; fewer are made so many. */
const ENOUGH = 3;
/** How much of the best partial answer's worth another one must have. */
const SHARE = 0.4;

/**
 * @param {Answered[]} answered
 * @param {number} pages of the index
 * @returns {Found[]}
 */
export function gather(answered, pages) {
  const best = Math.max(...answered.flatMap(({ answers }) => answers.flatMap(({ results }) => results.map(({ score }) => score))));
  return answered.map(({ word, answers }) => {
    /** @type {Map<string, number>} */
    const scores = new Map();
    for (const { weight, results } of answers) {
      for (const { id, score } of results) {
        const worth = weight * (PRESENCE + (1 - PRESENCE) * Math.sqrt(score / best || 0));
        scores.set(id, Math.max(scores.get(id) ?? 0, worth));
      }
    }
    const rarity = Math.log(1 + pages / (scores.size || 1));
    return { word, weight: word.isMinor ? rarity * MINOR : rarity, scores };
  });
}

/**
 * @param {Found[]} found
 * @param {Set<string>} required words that a result must have, if there is one that has them all
 * @returns {Ranked[]} the best first
 */
export function rank(found, required) {
  const ids = new Set(found.flatMap(({ scores }) => [...scores.keys()]));
  const telling = found.filter(({ word }) => !word.isMinor);
  const ranked = [...ids].map((id) => {
    const sum = found.reduce((all, { weight, scores }) => all + weight * (scores.get(id) ?? 0), 0);
    const lacks = (telling.length ? telling : found).filter(({ scores }) => !scores.has(id)).map(({ word }) => word.word);
    return { id, score: id.startsWith("f") ? sum * FOREIGN : sum, isWhole: lacks.length === 0, lacks };
  });
  const having = ranked.filter(({ lacks }) => !lacks.some((word) => required.has(word)));
  return (having.length ? having : ranked).sort((one, other) => other.score - one.score);
}

/** Whether there are enough results with all words. @param {Ranked[]} ranked */
export const isEnough = (ranked) => ranked.filter(({ isWhole }) => isWhole).length >= ENOUGH;

/**
 * All that answer the whole query; where they are few, the best of the others after them.
 *
 * @param {Ranked[]} ranked
 */
export function chosen(ranked) {
  const whole = ranked.filter(({ isWhole }) => isWhole);
  if (isEnough(whole)) return whole;
  const others = ranked.filter(({ isWhole }) => !isWhole);
  return [...whole, ...others.filter(({ score }, n) => n < ENOUGH - whole.length || score >= others[0].score * SHARE)];
}
