/** The Snowball stemmer for Russian (snowballstem.org), and a few endings that it leaves apart (generator/promptoteka/text/words.py). */

const GERUND = /(?:[иы]|(?<=[ая]))в(?:ши(?:сь)?)?$/;
const ADJECTIVE = /(?:[еиоы]е|[иы]ми|[еиоы]й|[еиоы]м|[ео]го|[ео]му|[иы]х|[еоую]ю|[ая]я)$/;
const PARTICIPLE = /(?:[иы]вш|ующ|(?<=[ая])(?:ем|нн|вш|ющ|щ))$/;
const VERB =
  /(?:[иы]л[аио]?|ен[аоы]?|[еу]йте|ите|[еу]й|[иы]м|у[ею]т|[иы]т|ят|[иы]ть|ишь|у?ю|(?<=[ая])(?:л[аио]?|нно|н[аоы]?|ете|йте|й|ем|[ею]т|ть|ешь))$/;
const NOUN =
  /(?:а|[ео]в|[иь]?е|[еи]?и|и?ями|ами|и?ей|[ио]?й|ам|и?ем|ом|и?ям|о|у|ах|и?ях|ы|ь|[иь]?ю|[иь]?я)$/;
const REGIONS = /^[^аеиоуыэюя]*[аеиоуыэюя]((?:[аеиоуыэюя]*[^аеиоуыэюя]+[аеиоуыэюя]+[^аеиоуыэюя])?)/;

/** @typedef {[pattern: RegExp, replacement: string]} Rule */

/** @type {Rule[]} */
const BEFORE = [
  [/ьте(?:сь)?$/, "ь"],
  [/(?<=..)ьми$/, "ями"],
  [/^писем$/, "письма"],
];
/** @type {Rule[]} */
const AFTER = [
  [/(?<=..[бвгджзклмнпрстфхцчшщ])[ое]к$/, "к"],
  [/(?<=...)ец$/, "ц"],
  [/(?<=..)ова$|(?<=...)а$|(?<=....)[уя]$/, ""],
  [/(?<=вре)мен$/, "м"],
];

/** @param {string} word lower case, ё as е */
export function russian(word) {
  return rewritten(snowball(rewritten(word, BEFORE)), AFTER).replaceAll("й", "и");
}

/** @param {string} word @param {Rule[]} rules */
function rewritten(word, rules) {
  return rules.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), word);
}

/** @param {string} word */
function snowball(word) {
  const regions = word.match(REGIONS);
  if (!regions) return word;
  const start = regions[0].length - regions[1].length;
  const second = regions[1] ? regions[0].length : word.length;
  const head = word.slice(0, start);
  let tail = ending(word.slice(start)).replace(/и$/, "");
  const derived = /ость?$/.exec(tail);
  if (derived && start + derived.index >= second) tail = tail.slice(0, derived.index);
  return head + (tail.endsWith("ь") ? tail.slice(0, -1) : tail.replace(/ейше?$/, "").replace(/нн$/, "н"));
}

/** @param {string} tail */
function ending(tail) {
  if (GERUND.test(tail)) return tail.replace(GERUND, "");
  const plain = tail.replace(/с[ья]$/, "");
  if (ADJECTIVE.test(plain)) return plain.replace(ADJECTIVE, "").replace(PARTICIPLE, "");
  return VERB.test(plain) ? plain.replace(VERB, "") : plain.replace(NOUN, "");
}
