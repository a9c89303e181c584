/** How far apart two words are, and what was meant where the keyboard was set to the other alphabet. */

/**
 * Whether one letter too many, too few, wrong, or in its neighbour's place makes the one word of the other.
 *
 * @param {string} one
 * @param {string} other
 */
export function isNear(one, other) {
  if (Math.abs(one.length - other.length) > 1 || one === other) return one === other;
  let at = 0;
  while (one[at] === other[at]) at += 1;
  /** @param {string} word @param {number} skipped */
  const rest = (word, skipped) => word.slice(at + skipped);
  return (
    rest(one, 1) === rest(other, 0) ||
    rest(one, 0) === rest(other, 1) ||
    (one.length > 4 && rest(one, 1) === rest(other, 1)) ||
    (one[at] === other[at + 1] && one[at + 1] === other[at] && rest(one, 2) === rest(other, 2))
  );
}

/** Letters to be changed, left out or put in (Levenshtein). @param {string} one @param {string} other */
export function distance(one, other) {
  let row = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (const [n, letter] of [...one].entries()) {
    const next = [n + 1];
    for (let column = 1; column < row.length; column += 1) {
      const changed = row[column - 1] + (letter === other[column - 1] ? 0 : 1);
      next.push(Math.min(changed, row[column] + 1, next[column - 1] + 1));
    }
    row = next;
  }
  return row[other.length];
}

const LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const RUSSIAN = "йцукенгшщзхъфывапролджэячсмитьбюё";

/** The same keys on the Russian keyboard, or on the Latin one. @param {string} text */
export function otherLayout(text) {
  const typed = text.toLowerCase();
  const [from, to] = /[а-яё]/.test(typed) ? [RUSSIAN, LATIN] : [LATIN, RUSSIAN];
  return typed.replace(/\S/g, (letter) => to[from.indexOf(letter)] ?? letter);
}
