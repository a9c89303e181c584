/** Counted texts: the forms come whole from the texts table, split at " | ", in this order. */

/** @type {Intl.LDMLPluralRule[]} */
const ORDER = ["zero", "one", "two", "few", "many", "other"];

/**
 * @param {string} forms all forms of the text, as `generator/promptoteka/languages` holds them
 * @param {number} n
 * @param {string} lang
 */
export function plural(forms, n, lang) {
  const rules = new Intl.PluralRules(lang);
  const used = rules.resolvedOptions().pluralCategories;
  const categories = ORDER.filter((category) => used.includes(category));
  return forms.split(" | ")[categories.indexOf(rules.select(n))].replaceAll("{n}", `${n}`);
}

/**
 * The same with the number as people write it: `1 240`, `1,240`.
 *
 * @param {string} forms all forms of the text; the number goes where `{amount}` stands
 * @param {number} n
 */
export function pluralOf(forms, n) {
  const { lang } = document.documentElement;
  return plural(forms, n, lang).replace("{amount}", n.toLocaleString(lang));
}
