/** A query's words, cut and stemmed as those of the index are: generator/promptoteka/text/words.py does the same, to the letter. */

import { english } from "./english.js";
import { russian } from "./russian.js";

/** Lower case; ё is е, accents and invisible characters are gone; й is a letter of its own. @param {string} text */
export function fold(text) {
  return text
    .replace(/[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/g, "")
    .toLowerCase()
    .normalize("NFD")
    .replace(/(?!(?<=и)\u0306)[\u0300-\u036f]/g, "")
    .normalize("NFC");
}

/** @param {string} text @returns {string[]} the runs of letters and digits, folded */
export function words(text) {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** @param {string} word folded */
export function stem(word) {
  if (/^[a-z]+$/.test(word)) return english(word);
  return /^[а-я]+$/.test(word) ? russian(word) : word;
}
