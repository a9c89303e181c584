/** Which articles answer what the reader asks: by the search engine, or by the shelves of this browser alone. */

import { favourites, recent } from "../shelf.js";
import { isPlain } from "./state.js";

const SHELVES = { favourites, recent };

/**
 * @typedef {object} Found
 * @property {string[]} slugs in order
 * @property {Record<string, Record<string, number>> | null} counts by facet and value; null: nobody counted
 * @property {(slug: string) => Promise<import("../search/engine.js").Piece[]>} [excerpt] only where words were searched
 * @property {import("../search/engine.js").Answer} [answer]
 */

/** @param {URL} root */
export function createFinder(root) {
  let opened;

  /** One engine for what the page shows and one for its questions beside it: a later search makes an earlier one stale. */
  function engines() {
    opened ??= import("../search/engine.js").then(({ open }) => Promise.all([open(root), open(root)]));
    opened.catch(() => (opened = undefined));
    return opened;
  }

  async function search(engine, state, counts) {
    const { query, chosen, sort, exact } = state;
    const filters = { ...chosen, kind: ["article"] };
    const answer = await engine.search(query, { filters, sort: sort || null, exact, counts });
    if (!answer) return null;
    const kept = SHELVES[state.shelf]?.list();
    const found = await Promise.all(answer.results.map(async (result) => [slugOf(await result.address()), result]));
    const results = new Map(kept ? found.filter(([slug]) => kept.includes(slug)) : found);
    return {
      slugs: [...results.keys()],
      counts: kept ? null : answer.counts,
      excerpt: query ? async (slug) => (await results.get(slug).load()).excerpt : undefined,
      answer,
    };
  }

  return {
    /** Loads the engine before it is asked. */
    warm: () => void engines().catch(() => {}),
    facets: async () => (await engines())[0].facets(),
    /** @param {import("./state.js").State} state @returns {Promise<Found | null>} null where a later one was asked for */
    async find(state) {
      if (state.shelf !== "all" && isPlain(state)) return { slugs: SHELVES[state.shelf].list(), counts: null };
      return search((await engines())[0], state, true);
    },
    /** @param {import("./state.js").State} state @returns {Promise<number>} how many articles would answer it */
    async count(state) {
      return (await search((await engines())[1], state, false))?.slugs.length ?? 0;
    },
  };
}

const slugOf = (address) => address.split("/")[1];
