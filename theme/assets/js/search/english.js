/** The Snowball stemmer for English (Porter 2, snowballstem.org), for words without apostrophes. */

/** @typedef {Record<string, string>} Replacements */

/** @type {Replacements} */
const WHOLE = {
  skis: "ski", skies: "sky", idly: "idl", gently: "gentl", ugly: "ugli", early: "earli", only: "onli", singly: "singl",
  sky: "sky", news: "news", howe: "howe", atlas: "atlas", cosmos: "cosmos", bias: "bias", andes: "andes",
};
/** @type {Replacements} */
const STEP_2 = {
  tional: "tion", enci: "ence", anci: "ance", abli: "able", entli: "ent", izer: "ize", ization: "ize", ational: "ate",
  ation: "ate", ator: "ate", alism: "al", aliti: "al", alli: "al", fulness: "ful", ousli: "ous", ousness: "ous",
  iveness: "ive", iviti: "ive", biliti: "ble", bli: "ble", ogist: "og", fulli: "ful", lessli: "less",
};
/** @type {Replacements} */
const STEP_3 = {
  tional: "tion", ational: "ate", alize: "al", icate: "ic", iciti: "ic", ical: "ic", ful: "", ness: "",
};
/** @param {Replacements} table */
const longestFirst = (table) => Object.keys(table).sort((one, other) => other.length - one.length);
/** @param {Replacements} table @param {...string} others */
const suffix = (table, ...others) => new RegExp(`(?:${[...longestFirst(table), ...others].join("|")})$`);
const PATTERN_2 = suffix(STEP_2, "ogi", "li");
const PATTERN_3 = suffix({ ...STEP_3, ative: "" });
const PATTERN_4 = /(?:ement|ment|ent|ance|ence|able|ible|ant|ate|ive|ize|iti|ism|ion|ous|ic|al|er)$/;
const VOWEL = /[aeiouy]/;
const SHORT = /(?:[^aeiouy][aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy]|past)$/;

/** @param {string} given a to z */
export function english(given) {
  if (Object.hasOwn(WHOLE, given)) return WHOLE[given];
  if (given.length < 3) return given;
  let word = given.replace(/^y/, "Y").replace(/(?<=[aeiouy])y/g, "Y");
  const first = /^(?:arsen|commun|emerg|gener|inter|later|organ|past|univers)/.exec(word) ?? region(word, 0);
  const r1 = first ? first.index + first[0].length : word.length;
  const next = first && region(word, r1);
  const r2 = next ? next.index + next[0].length : word.length;
  /**
   * Replaces an ending that lies in a region.
   *
   * @param {RegExp} pattern
   * @param {number} from
   * @param {(ending: string) => string} replacement
   */
  const cut = (pattern, from, replacement) => {
    const found = pattern.exec(word);
    if (found && found.index >= from) word = word.slice(0, found.index) + replacement(found[0]);
  };

  word = step1a(word);
  word = step1b(word, r1);
  word = word.replace(/(?<=.[^aeiouy])[yY]$/, "i");
  cut(PATTERN_2, r1, (end) => {
    const before = word.slice(0, -end.length);
    if (end === "ogi") return before.endsWith("l") ? "og" : end;
    if (end === "li") return /[cdeghkmnrt]$/.test(before) ? "" : end;
    return STEP_2[end];
  });
  cut(PATTERN_3, r1, (end) => {
    if (end === "ative") return word.length - end.length >= r2 ? "" : end;
    return STEP_3[end];
  });
  cut(PATTERN_4, r2, (end) => (end === "ion" && !/[st]ion$/.test(word) ? end : ""));
  if (word.endsWith("e")) {
    const before = word.slice(0, -1);
    if (before.length >= r2 || (before.length >= r1 && !SHORT.test(before))) word = before;
  } else cut(/(?<=l)l$/, r2, () => "");
  return word.replaceAll("Y", "y");
}

/** After a vowel, the first letter that is none: what lies behind is a region. @param {string} word @param {number} from */
function region(word, from) {
  const pattern = /[aeiouy][aeiouy]*[^aeiouy]/g;
  pattern.lastIndex = from;
  return pattern.exec(word);
}

/** @param {string} word */
function step1a(word) {
  if (word.endsWith("sses")) return word.slice(0, -2);
  if (/ie[ds]$/.test(word)) return word.length > 4 ? word.slice(0, -2) : word.slice(0, -1);
  if (/[us]s$/.test(word) || !word.endsWith("s")) return word;
  return VOWEL.test(word.slice(0, -2)) ? word.slice(0, -1) : word;
}

/** @param {string} word @param {number} r1 */
function step1b(word, r1) {
  const found = /(?:eedly|ingly|edly|eed|ing|ed)$/.exec(word);
  if (!found) return word;
  const before = word.slice(0, found.index);
  if (found[0].startsWith("eed")) {
    return found.index >= r1 && !/^(?:succ|proc|exc)$/.test(before) ? `${before}ee` : word;
  }
  if (found[0] === "ing") {
    if (/^[^aeiouy]y$/.test(before)) return `${before[0]}ie`;
    if (/^(?:even|cann|inn|earr|herr|out)$/.test(before)) return word;
  }
  if (!VOWEL.test(before)) return word;
  if (/(?:at|bl|iz)$/.test(before)) return `${before}e`;
  if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(before)) return /^[aeo]..$/.test(before) ? before : before.slice(0, -1);
  return before.length === r1 && SHORT.test(before) ? `${before}e` : before;
}
