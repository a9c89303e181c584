/** The cards of the library by slug: those of the page, and those that are fetched, each once. */

import { element } from "../elements.js";

/**
 * @param {HTMLUListElement} list
 * @param {URL} root the site's root: cards hold links that are relative to it
 * @param {(element: ParentNode) => void} mountIn gives the components in a new card their behaviour
 */
export function createCards(list, root, mountIn) {
  const kept = new Map();
  for (const item of list.children) kept.set(item.firstElementChild.dataset.slug, Promise.resolve(item));

  async function load(slug) {
    const response = await fetch(new URL(`${addressOf(slug)}card.html`, root));
    if (response.status === 404) return null;
    if (!response.ok) throw new Error(`${response.status}: ${response.url}`);
    const card = new DOMParser().parseFromString(await response.text(), "text/html").body;
    const item = element("li", {}, ...card.children);
    mountIn(item);
    return item;
  }

  return {
    /** @returns {Promise<HTMLLIElement | null>} null where the library has no such article any more */
    get(slug) {
      if (!kept.has(slug)) {
        const card = load(slug);
        card.catch(() => kept.delete(slug));
        kept.set(slug, card);
      }
      return kept.get(slug);
    },
    /** @param {string[]} slugs @returns {Promise<HTMLLIElement[]>} */
    async all(slugs) {
      return (await Promise.all(slugs.map(this.get))).filter(Boolean);
    },
  };
}

/** The page of an article, relative to the site's root: `en/prompts/lease/` of `en/lease`. */
export const addressOf = (slug) => slug.replace(/[^/]+$/, "prompts/$&/");

/** @param {HTMLLIElement} item */
export const titleOf = (item) => item.querySelector("[data-title]").textContent;

/**
 * Shows the sentence of a hit in place of the tagline, or the tagline again.
 *
 * @param {HTMLLIElement} item
 * @param {import("../search/engine.js").Piece[] | null} pieces
 */
export function showExcerpt(item, pieces) {
  const card = item.firstElementChild;
  let place = card.querySelector("[data-excerpt]");
  card.classList.toggle("card--found", Boolean(pieces));
  if (!pieces) return place?.remove();
  if (!place) {
    place = element("p", { className: "card__tagline card__excerpt" });
    place.dataset.excerpt = "";
    card.querySelector("[data-title]").after(place);
  }
  place.replaceChildren(...pieces.map(({ text, hit }) => (hit ? element("mark", {}, text) : text)));
}
