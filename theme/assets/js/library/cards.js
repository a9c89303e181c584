/** The cards of the library by slug: those of the page, and those that are fetched, each once. */

import { element, part, parts } from "../elements.js";
import { addressOf, favourites, recent, slugAt } from "../shelf.js";

/**
 * @typedef {ReturnType<typeof createCards>} Cards
 *
 * @param {HTMLElement} list
 * @param {URL} root the site's root: cards hold links that are relative to it
 * @param {(element: ParentNode) => void} mountIn gives the components in a new card their behaviour
 */
export function createCards(list, root, mountIn) {
  /** @type {Map<string, Promise<HTMLLIElement | null>>} */
  const kept = new Map();
  for (const item of itemsOf(list)) kept.set(slugOf(item), Promise.resolve(item));

  /** @param {string} slug */
  async function load(slug) {
    const response = await fetch(new URL(`${addressOf(slug)}card.html`, root));
    if (response.status === 404) return moved(slug);
    if (!response.ok) throw new Error(`${response.status}: ${response.url}`);
    const card = new DOMParser().parseFromString(await response.text(), "text/html").body;
    const item = element("li", {}, ...card.children);
    mountIn(item);
    return item;
  }

  /**
   * The card of an article that stands elsewhere now: a page at its former place leads there.
   *
   * @param {string} slug
   * @returns {Promise<HTMLLIElement | null>}
   */
  async function moved(slug) {
    const former = new URL(addressOf(slug), root);
    const page = new DOMParser().parseFromString(await (await fetch(former)).text(), "text/html");
    const link = page.querySelector("link[rel=canonical]")?.getAttribute("href");
    const now = link && slugAt(new URL(link, former).href.slice(root.href.length));
    if (!now || now === slug) return null;
    for (const shelf of [favourites, recent]) shelf.rename(slug, now);
    return get(now);
  }

  /** @param {string} slug @returns {Promise<HTMLLIElement | null>} null where the library has it no more */
  function get(slug) {
    const card = kept.get(slug) ?? load(slug);
    kept.set(slug, card);
    card.catch(() => kept.delete(slug));
    return card;
  }

  return {
    /** @param {string[]} slugs @returns {Promise<HTMLLIElement[]>} */
    async all(slugs) {
      return (await Promise.all(slugs.map(get))).filter((item) => item !== null);
    },
  };
}

/** @param {HTMLElement} list @returns {HTMLLIElement[]} */
export const itemsOf = (list) => parts(list, ":scope > li");

/** @param {HTMLLIElement} item @returns {string} */
export const slugOf = (item) => /** @type {WithData<"slug">} */ (part(item, "[data-slug]")).dataset.slug;

/** @param {HTMLLIElement} item */
export const titleOf = (item) => part(item, "[data-title]").textContent;

/**
 * Shows the sentence of a hit in place of the tagline, or the tagline again.
 *
 * @param {HTMLLIElement} item
 * @param {import("../search/engine.js").Piece[]} [pieces]
 */
export function showExcerpt(item, pieces) {
  const card = part(item, ".card");
  /** @type {HTMLElement | null} */
  let place = card.querySelector("[data-excerpt]");
  card.classList.toggle("card--found", !!pieces);
  if (!pieces) return place?.remove();
  if (!place) {
    place = element("p", { className: "card__tagline card__excerpt" });
    place.dataset.excerpt = "";
    part(card, "[data-title]").after(place);
  }
  place.replaceChildren(...pieces.map(({ text, hit }) => (hit ? element("mark", {}, text) : text)));
}
