/**
 * What the reader has asked of the library, as it stands in the address: `?q=…&tag=…&tag=…&sort=rating`.
 *
 * @typedef {Record<string, string[]>} Chosen values by facet
 * @typedef {{facet: string, value: string}} Choice a value of a facet; of the facet `q` the words that are searched
 * @typedef {object} State
 * @property {string} query
 * @property {Chosen} chosen
 * @property {string} sort empty: the best match first where something is searched, else the newest
 * @property {string} shelf `all`, `favourites` or `recent`
 * @property {string} view `covers` or `dense`
 * @property {boolean} exact whether the query is taken as it is written
 * @property {number} shown how many cards, where more are shown than at first
 */

import { part } from "../elements.js";

export const STEP = 48;
const library = /** @type {WithData<"facetNames" | "sorts">} */ (part(document, "[data-facet-names]"));
/** The names of all facets of the library (generator/promptoteka/catalog/facets.py), and of its orders. */
const FACETS = library.dataset.facetNames.split(" ");
const SORTS = library.dataset.sorts.split(" ");

/** @param {string} search @returns {State} what is not understood is left out */
export function read(search) {
  const given = new URLSearchParams(search);
  /** @param {string} name @param {string[]} known @param {string} usual */
  const one = (name, known, usual) => known.find((value) => value === given.get(name)) ?? usual;
  return {
    query: given.get("q")?.trim() ?? "",
    chosen: Object.fromEntries(FACETS.map((/** @type {string} */ facet) => [facet, [...new Set(given.getAll(facet))].filter(Boolean)])),
    sort: one("sort", SORTS, ""),
    shelf: one("shelf", ["favourites", "recent"], "all"),
    view: one("view", ["dense"], "covers"),
    exact: given.has("exact"),
    shown: Math.max(STEP, Math.min(parseInt(given.get("shown") ?? "", 10) || 0, 10_000)),
  };
}

/** @param {State} state @returns {string} the query part of an address; empty for a state without wishes */
export function write({ query, chosen, sort, shelf, view, exact, shown }) {
  const asked = new URLSearchParams();
  if (query) asked.set("q", query);
  if (query && exact) asked.set("exact", "");
  for (const facet of FACETS) for (const value of chosen[facet]) asked.append(facet, value);
  if (sort) asked.set("sort", sort);
  if (shelf !== "all") asked.set("shelf", shelf);
  if (view !== "covers") asked.set("view", view);
  if (shown > STEP) asked.set("shown", `${shown}`);
  return asked.size ? `?${asked}` : "";
}

/** @param {State} state @returns {Choice[]} the values that are chosen */
export const choices = ({ chosen }) =>
  FACETS.flatMap((/** @type {string} */ facet) => chosen[facet].map((value) => ({ facet, value })));

/** @param {State} state @returns {Choice[]} all that narrows the list, the words included */
export const conditions = (state) => [...(state.query ? [{ facet: "q", value: state.query }] : []), ...choices(state)];

/** @param {State} state whether a search engine has to answer it: the page itself knows the newest and its shelves */
export const isPlain = (state) => !state.sort && conditions(state).length === 0;

/** @param {State} state @param {Choice} choice @returns {State} the same without it */
export function without(state, { facet, value }) {
  if (facet === "q") return { ...state, query: "", exact: false };
  return { ...state, chosen: { ...state.chosen, [facet]: state.chosen[facet].filter((one) => one !== value) } };
}
