/** The cards of the library by slug: those of the page, and those that are fetched, each once. */

import { element } from "../elements.js";
import { favourites, recent } from "../shelf.js";

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
    if (response.status === 404) return moved(slug);
    if (!response.ok) throw new Error(`${response.status}: ${response.url}`);
    const card = new DOMParser().parseFromString(await response.text(), "text/html").body;
    const item = element("li", {}, ...card.children);
    mountIn(item);
    return item;
  }

  /** The card of an article that stands elsewhere now: a page at its former place leads there. */
  async function moved(slug) {
    const former = new URL(addressOf(slug), root);
    const page = new DOMParser().parseFromString(await (await fetch(former)).text(), "text/html");
    const link = page.querySelector("link[rel=canonical]")?.getAttribute("href");
    const now = link && slugOf(new URL(link, former).href.slice(root.href.length));
    if (!now || now === slug) return null;
    for (const shelf of [favourites, recent]) shelf.rename(slug, now);
    return get(now);
  }

  /** @returns {Promise<HTMLLIElement | null>} null where the library has no such article any more */
  function get(slug) {
    if (!kept.has(slug)) {
      const card = load(slug);
      card.catch(() => kept.delete(slug));
      kept.set(slug, card);
    }
    return kept.get(slug);
  }

  return {
    get,
    /** @param {string[]} slugs @returns {Promise<HTMLLIElement[]>} */
    async all(slugs) {
      return (await Promise.all(slugs.map(get))).filter(Boolean);
    },
  };
}

/** The page of an article, relative to the site's root: `en/prompts/lease/` of `en/lease`. */
export const addressOf = (slug) => slug.replace(/[^/]+$/, "prompts/$&/");

/** The other way round. */
export const slugOf = (address) => address.replace("prompts/", "").slice(0, -1);

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
