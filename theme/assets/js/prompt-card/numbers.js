/** Counted texts with their number as people write it: `1 240`, `1,240`. */

import { plural } from "../plural.js";

/**
 * @param {string} forms all forms of the text; the number goes where `{amount}` stands
 * @param {number} n
 */
export function pluralOf(forms, n) {
  const { lang } = document.documentElement;
  return plural(forms, n, lang).replace("{amount}", n.toLocaleString(lang));
}
