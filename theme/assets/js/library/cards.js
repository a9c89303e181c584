/** The cards of the library by slug: those of the page, and those that are fetched, each once. */

import { element, part, parts } from "../elements.js";

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
    const response = await fetch(new URL(`prompts/${slug}/card.html`, root));
    if (response.status === 404) return null;
    if (!response.ok) throw new Error(`${response.status}: ${response.url}`);
    const card = new DOMParser().parseFromString(await response.text(), "text/html").body;
    const item = element("li", {}, ...card.children);
    mountIn(item);
    return item;
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
