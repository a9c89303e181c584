/** How far apart two words are, and what was meant where the keyboard was set to another alphabet. */

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

/** A word in Latin letters. @param {string} word @param {Record<string, string>} letters */
export const latin = (word, letters) => [...word].map((letter) => letters[letter] ?? letter).join("");

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

/**
 * What the same keys would have written on other keyboards.
 *
 * @param {string} text
 * @param {string[]} keyboards
 */
export function otherLayouts(text, keyboards) {
  const typed = [...text.toLowerCase()];
  const letters = typed.filter((letter) => /\p{L}/u.test(letter));
  return keyboards
    .filter((keys) => letters.every((letter) => keys.includes(letter)))
    .flatMap((keys) =>
      keyboards
        .filter((others) => others !== keys)
        .map((others) => typed.map((letter) => others[keys.indexOf(letter)] ?? letter).join("")),
    );
}
