/** Personal data in a text, as far as it can be told by its shape. Rather silent than wrong: nothing is blocked by it. */

/** @typedef {"email" | "phone" | "card" | "insurance" | "passport"} Kind */

/** @param {string} text */
const digitsOf = (text) => text.replace(/\D/g, "");

/** The last digit proves the others (ISO/IEC 7812). @param {string} text */
function isCard(text) {
  const digits = digitsOf(text);
  let sum = 0;
  for (const [index, digit] of [...digits].reverse().entries()) {
    const value = Number(digit) * (1 + (index % 2));
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0 && !/^(\d)\1+$/.test(digits);
}

/** The last two digits prove the others. @param {string} text */
function isInsurance(text) {
  const digits = digitsOf(text);
  const sum = [...digits.slice(0, 9)].reduce((total, digit, index) => total + Number(digit) * (9 - index), 0);
  return (sum % 101) % 100 === Number(digits.slice(9));
}

/** @param {string} words with commas between them */
const either = (words) => words.replaceAll(", ", "|");

/**
 * @param {Record<string, string>} texts of the page's language: what stands before the number of a passport, and after
 *   an amount
 * @returns {Record<Kind, RegExp[]>}
 */
const kindsOf = ({ passportWords, amountWords }) => ({
  email: [/(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}@(?:[\p{L}\d-]{1,63}\.)+\p{L}{2,24}(?![\p{L}\d])/u],
  phone: [
    new RegExp(`(?<![\\p{L}\\d+])\\+(?:[ \\u00a0().-]{0,2}\\d){10,15}(?!\\d|[ \\u00a0]?(?:[₽$€%]|${either(amountWords)}))`, "u"),
    /(?<![\p{L}\d+.,/-])[78][ \u00a0-]?(?:\(\d{3,5}\)|9\d\d)[ \u00a0-]?\d{2,3}[ \u00a0-]?\d\d[ \u00a0-]?\d\d(?![\d.,/-]\d|\d)/u,
  ],
  card: [/(?<![\d.,/-])(?:[2-6]\d{3}([ \u00a0-]?)\d{4}\1\d{4}\1\d{4}(?:\1\d{3})?|3[47]\d\d([ -]?)\d{6}\2\d{5})(?![\d/-])/],
  insurance: [/(?<![\d-])\d{3}-\d{3}-\d{3}[ \u00a0-]\d\d(?![\d-])/],
  passport: [new RegExp(`(?:${either(passportWords)})[^\\d\\n]{0,40}\\d\\d ?\\d\\d[^\\d\\n]{1,6}\\d{6}(?!\\d)`, "iu")],
});
/** @type {Partial<Record<Kind, (text: string) => boolean>>} */
const PROOFS = { card: isCard, insurance: isInsurance };

/**
 * @param {Record<string, string>} texts
 * @returns {(text: string) => Kind[]}
 */
export function createPersonalKinds(texts) {
  const kinds = kindsOf(texts);
  return (text) =>
    /** @type {Kind[]} */ (Object.keys(kinds)).filter((kind) =>
      kinds[kind].some((pattern) =>
        [...text.matchAll(new RegExp(pattern, `${pattern.flags}g`))].some(([found]) => PROOFS[kind]?.(found) ?? true),
      ),
    );
}
