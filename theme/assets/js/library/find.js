/** Which articles answer what the reader asks: by the search engine, or by the shelves of this browser alone. */

import { part } from "../elements.js";
import { favourites, recent, slugAt } from "../shelf.js";
import { isPlain } from "./state.js";

/** @type {Record<string, import("../shelf.js").Shelf>} */
const SHELVES = { favourites, recent };

/**
 * @import { Answer, Engine, Kind, Piece, Result } from "../search/engine.js"
 * @import { Counts } from "../search/facets.js"
 * @import { State } from "./state.js"
 *
 * @typedef {object} Found
 * @property {string[]} slugs in order
 * @property {number} [total] of all, where `slugs` are the first of them
 * @property {() => Promise<Counts>} [count] how many each value would leave; it takes longer than to find
 * @property {(slug: string) => Promise<Piece[] | undefined>} [excerpt] only where words were searched
 * @property {Answer} [answer]
 */

/** @param {URL} root */
export function createFinder(root) {
  /** @type {WithData<"index">} The search of every page knows the index of the page's language. */
  const { dataset } = part(document, "[data-component=search-dialog]");
  /** @type {Promise<[Engine, Engine]> | undefined} */
  let opened;

  /** An engine for what is shown, one for questions beside it: a search makes earlier ones stale. */
  function engines() {
    opened ??= import("../search/engine.js").then(({ open }) => Promise.all([open(dataset.index, root), open(dataset.index, root)]));
    opened.catch(() => (opened = undefined));
    return opened;
  }

  /** @param {Engine} engine @param {State} state */
  function search(engine, { query, chosen, sort, exact }) {
    /** @type {Kind[]} */
    const kinds = query ? ["article", "foreign"] : ["article"];
    return engine.search(query, { kinds: [kinds], filters: chosen, sort: sort || null, exact });
  }

  /**
   * The results by slug, those of the shelf alone.
   *
   * @param {State} state
   * @param {Answer} answer
   */
  async function results({ shelf }, answer) {
    const kept = SHELVES[shelf]?.list();
    /** @type {[slug: string, result: Result][]} */
    const found = await Promise.all(answer.results.map(async (result) => [slugAt(await result.address()), result]));
    return new Map(kept ? found.filter(([slug]) => kept.includes(slug)) : found);
  }

  return {
    /** Loads the engine before it is asked. */
    warm: () => void engines().catch(() => {}),
    facets: async () => (await engines())[0].facets(),
    /** @param {State} state @returns {Promise<Found | null>} null where a later one was asked for */
    async find(state) {
      if (state.shelf !== "all" && isPlain(state)) return { slugs: SHELVES[state.shelf].list() };
      const answer = await search((await engines())[0], state);
      if (!answer) return null;
      const found = await results(state, answer);
      return {
        slugs: [...found.keys()],
        count: state.shelf === "all" ? answer.counts : undefined,
        excerpt: state.query ? async (slug) => (await found.get(slug)?.load())?.excerpt : undefined,
        answer,
      };
    },
    /** @param {State} state @returns {Promise<number>} how many articles would answer it */
    async total(state) {
      const answer = await search((await engines())[1], state);
      return answer ? (await results(state, answer)).size : 0;
    },
  };
}
