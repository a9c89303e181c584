/** What the dialog shows before anything is asked for: what this browser keeps, and topics that the page has written. */

import { element, part } from "../elements.js";
import { ROOT, addressOf, favourites, recent } from "../shelf.js";

/** Articles of a shelf. */
const SHOWN = 4;

/** @param {HTMLElement} place @param {Record<string, string>} texts */
export async function showShelves(place, texts) {
  const shelves = Object.entries({ recent, favourites }).map(async ([name, shelf]) => {
    const links = (await Promise.all(shelf.list().slice(0, SHOWN).map(linkTo))).filter((link) => link !== null);
    if (!links.length) return [];
    const list = element("ul", {}, ...links.map((link) => element("li", {}, link)));
    return [element("section", {}, element("h2", { className: "search__label" }, texts[name]), list)];
  });
  place.replaceChildren(...(await Promise.all(shelves)).flat());
}

/** @type {Map<string, Promise<string | null>>} */
const titles = new Map();

/** The title of an article by its slug; null where the library has it no more. @param {string} slug */
async function titleOf(slug) {
  const answer = await fetch(new URL(`${addressOf(slug)}card.html`, ROOT));
  if (!answer.ok) return null;
  return part(new DOMParser().parseFromString(await answer.text(), "text/html"), "[data-title]").textContent;
}

/** @param {string} slug */
async function linkTo(slug) {
  const title = titles.get(slug) ?? titleOf(slug).catch(() => null);
  titles.set(slug, title);
  const text = (await title)?.trim();
  return text ? element("a", { className: "search__kept", href: new URL(addressOf(slug), ROOT).href }, text) : null;
}
