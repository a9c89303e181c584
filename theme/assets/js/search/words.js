/** A query's words, cut and stemmed as those of the index are: generator/promptoteka/search/words.py does the same, to the letter. */

/**
 * @typedef {[pattern: string, replacement: string]} Change
 *
 * What an index says of its language.
 *
 * @typedef {object} Rules
 * @property {string} letters those with a mark that are no other letter without it
 * @property {string} own Snowball's algorithm for the language's words; empty: they are not stemmed
 * @property {string} latin the same for words in plain Latin letters
 * @property {Change[]} before changes of a word before it is stemmed
 * @property {Change[]} after changes of its stem
 * @property {string[]} keyboards what the same keys write
 * @property {Record<string, string>} sounds letters of other scripts, as they sound
 */

/** @typedef {Awaited<ReturnType<typeof createWords>>} Words */

const KATAKANA = "\\u30a1-\\u30fa\\u30fc-\\u30ff\\u31f0-\\u31ff";
const HAN = "\\u3005-\\u3007\\u3041-\\u3096\\u309d-\\u309f\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}";
const HANGUL = "\\u1100-\\u11ff\\u3130-\\u318f\\uac00-\\ud7a3";
const UNSPACED = `${KATAKANA}${HAN}${HANGUL}`;
const WORD = new RegExp(`[${KATAKANA}]+|[${HAN}]+|[${HANGUL}]+|(?:(?![${UNSPACED}])[\\p{L}\\p{N}])+`, "gu");
const STARTS_UNSPACED = new RegExp(`^[${UNSPACED}]`, "u");

/** Whether nothing tells the words of a run apart: Chinese, Japanese, Korean. @param {string} run */
export const isUnspaced = (run) => STARTS_UNSPACED.test(run);

/** Every two letters of a run that stand side by side. @param {string} run */
export function pairs(run) {
  const letters = [...run];
  return letters.slice(1).map((letter, n) => letters[n] + letter);
}

/** Without any mark. @param {string} text */
export const bare = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").normalize("NFC");

/** @param {Rules} rules */
export async function createWords({ letters, own, latin, before, after }) {
  const needless = needlessMarks(letters);
  const [stemOwn, stemLatin] = await Promise.all([own, latin].map(stemmer));
  const changes = { before: before.map(compiled), after: after.map(compiled) };

  /** Lower case; of marks above letters those alone that make another letter in the language. @param {string} text */
  function fold(text) {
    return text
      .replace(/[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/g, "")
      .replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+|[\uff66-\uff9f]+/g, (wide) => wide.normalize("NFKC"))
      .normalize("NFC")
      .toLowerCase()
      .normalize("NFD")
      .replace(needless, "")
      .normalize("NFC");
  }

  return {
    /** @param {string} text @returns {string[]} the runs of letters and digits, folded */
    words: (text) => fold(text).match(WORD) ?? [],
    /** @param {string} word folded */
    stem(word) {
      const changed = rewritten(word, changes.before);
      return bare(rewritten((/^[\0-\x7f]*$/.test(changed) ? stemLatin : stemOwn)(changed), changes.after));
    },
  };
}

/** @typedef {[pattern: RegExp, replacement: string]} Compiled */

/** @param {Change} change @returns {Compiled} */
const compiled = ([pattern, replacement]) => [new RegExp(pattern, "g"), replacement];

/** @param {string} word @param {Compiled[]} changes */
const rewritten = (word, changes) =>
  changes.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), word);

/** @param {string} algorithm @returns {Promise<(word: string) => string>} */
async function stemmer(algorithm) {
  if (!algorithm) return (word) => word;
  const module = await import(new URL(`../../vendor/snowball/${algorithm}.js`, import.meta.url).href);
  return (word) => module.stemmer.stemWord(word);
}

/** Marks of decomposed letters, but for those of the given ones. @param {string} letters */
function needlessMarks(letters) {
  /** @type {Map<string, string>} */
  const bases = new Map();
  for (const [base, mark] of [...letters].map((letter) => letter.normalize("NFD"))) {
    bases.set(mark, (bases.get(mark) ?? "") + base);
  }
  const kept = [...bases].map(([mark, found]) => `(?<=[${found}])${mark}`).join("|");
  return new RegExp(`${kept && `(?!${kept})`}[\\u0300-\\u036f]`, "g");
}
