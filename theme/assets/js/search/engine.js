/**
 * The search of the library: Pagefind's index behind the list of the words that occur. Loaded on first use only.
 *
 * @typedef {{text: string, hit: boolean}} Piece a run of plain text; a `hit` is a word that was searched
 * @typedef {{title: string, url: string, excerpt: Piece[]}} Part a section of a result; the URL leads to its anchor
 * @typedef {{url: string, title: string, kind: "article" | "page", excerpt: Piece[], parts: Part[]}} Loaded
 * @typedef {{id: string, address(): Promise<string>, load(): Promise<Loaded>}} Result
 *   `address()` is site-relative (`prompts/x/`), that of all results from one file; `load()` asks for one file a result
 * @typedef {Record<string, Record<string, number>>} Counts how many results bear a value, by facet and value
 * @typedef {object} Options
 * @property {Record<string, string[]>} [filters] values by facet: one of those of a facet must fit, and all facets
 * @property {string | null} [sort] `date`, `rating`, `saved` or `title`: articles alone are sorted; null: by relevance
 * @property {boolean} [exact] whether mistyped words are left as they are
 *
 * @typedef {object} Answer
 * @property {string} query as it was given
 * @property {string | null} repaired the query that was answered, where a word of the given one was mistyped
 * @property {string[]} absent words that occur nowhere: then there are no results
 * @property {string[]} nearest words that do occur: instead of the absent ones, or each of those that never meet
 * @property {number} total
 * @property {Result[]} results the best first, or in the order that was asked for
 * @property {() => Promise<Counts>} counts of the facets, each as if nothing of itself were chosen; it loads all of them
 */

/**
 * What is used of Pagefind (pagefind.app/docs/api), and what is known of a site's index.
 *
 * @typedef {{title: string, anchor?: {id: string}, excerpt: string}} SubResult
 * @typedef {{raw_url: string, meta: {title: string, kind: Loaded["kind"]}, excerpt: string, sub_results: SubResult[]}} Fragment
 * @typedef {{id: string, data(): Promise<Fragment>}} Hit
 * @typedef {{results: Hit[], filters: Counts}} Hits
 * @typedef {object} Pagefind
 * @property {() => Promise<Counts>} filters
 * @property {(text: string, options: {filters: Record<string, {any: string[]}>}) => Promise<Hits>} search
 *
 * @typedef {(facets: [facet: string, values: string[]][]) => Promise<Hits>} Run
 * @typedef {object} Index
 * @property {URL} root
 * @property {Words} words
 * @property {Vocabulary} vocabulary
 * @property {Pagefind | null} pagefind null where no page has a word
 * @property {() => Promise<Record<string, string>>} addresses of articles by the result's id
 * @property {(sort: string) => Promise<Map<string, number>>} places of articles in an order, by the result's id
 */

/** @import { Vocabulary } from "./vocabulary.js" */
/** @import { Words } from "./words.js" */

import { createExcerpts } from "./excerpt.js";
import { createVocabulary } from "./vocabulary.js";
import { createWords } from "./words.js";

/**
 * @param {URL | string} folder of the index, which is that of a language, with a slash at its end
 * @param {URL | string} base the site's root, with a slash at its end
 * @returns {Promise<Engine>} each place that searches opens its own: a later search makes the earlier one stale
 */
export async function open(folder, base) {
  const place = new URL(folder, location.href);
  const index = indexes.get(place.href) ?? load(place, new URL(base, location.href));
  indexes.set(place.href, index);
  index.catch(() => indexes.delete(place.href));
  return new Engine(await index);
}

/** @type {Map<string, Promise<Index>>} */
const indexes = new Map();
/** A word of every page (generator/promptoteka/search/bundle.py): asked for nothing at all, Pagefind loads its whole index. */
const EVERYWHERE = "everywhere_";

/** @param {URL} folder @param {URL} root @returns {Promise<Index>} */
async function load(folder, root) {
  const manifest = await json(new URL("words.json", folder), "no-cache");
  const words = await createWords(manifest.rules);
  const vocabulary = createVocabulary(folder, manifest, words);
  const pagefind = vocabulary.isEmpty ? null : await start(folder, manifest.version);
  /** @param {string} name */
  const once = (name) => {
    /** @type {ReturnType<typeof json> | undefined} */
    let loading;
    return () => (loading ??= json(new URL(`${name}?${manifest.version}`, folder)));
  };
  /** @type {() => Promise<Record<string, string>>} */
  const addresses = once("articles.json");
  /** @type {() => Promise<Record<string, number[]>>} */
  const orders = once("orders.json");
  /** The place of each article in an order, by the result's id. @param {string} sort */
  const places = async (sort) => {
    const ids = Object.keys(await addresses());
    return new Map((await orders())[sort].map((result, place) => [ids[result], place]));
  };
  return { root, words, vocabulary, pagefind, addresses, places };
}

/** @param {URL} url @param {RequestCache} cache */
async function json(url, cache = "default") {
  return (await fetch(url, { cache })).json();
}

export class Engine {
  #index;
  #turn = 0;

  /** @param {Index} index */
  constructor(index) {
    this.#index = index;
  }

  /** @returns {Promise<Counts>} every value of every facet, with its total */
  async facets() {
    return this.#index.pagefind?.filters() ?? {};
  }

  /**
   * @param {string} query may be empty: then everything that the filters let through, newest first
   * @param {Options} [options]
   * @returns {Promise<Answer | null>} null where a later search of this engine has begun
   */
  async search(query, options) {
    const turn = ++this.#turn;
    const answer = await this.#answer(query, options);
    return turn === this.#turn ? answer : null;
  }

  /** @param {string} query @param {Options} [options] @returns {Promise<Answer>} */
  async #answer(query, { filters = {}, sort = null, exact = false } = {}) {
    const { vocabulary, pagefind, words } = this.#index;
    const resolved = await vocabulary.resolve(query, !exact);
    const absent = resolved.filter((word) => !word.terms).map((word) => word.word);
    const nothing = { query, repaired: null, absent, nearest: [], total: 0, results: [], counts: async () => ({}) };
    if (!pagefind) return nothing;
    if (absent.length) {
      const nearest = (await Promise.all(absent.map((word) => vocabulary.nearest(word)))).flat();
      return { ...nothing, nearest: [...new Set(nearest)] };
    }
    const terms = resolved.flatMap((word) => word.terms ?? []);
    if (!terms.length && query.trim()) return { ...nothing, absent: [query.trim()] };
    const found = await this.#find(pagefind, terms, filters, sort ?? (terms.length ? null : "date"));
    return {
      ...nothing,
      ...found,
      repaired: resolved.some((word) => word.repaired) ? resolved.map((word) => word.word).join(" ") : null,
      nearest: found.total === 0 && resolved.length > 1 ? words.words(query) : [],
    };
  }

  /**
   * @param {Pagefind} pagefind
   * @param {string[]} terms of the index
   * @param {Record<string, string[]>} filters
   * @param {string | null} sort
   */
  async #find(pagefind, terms, filters, sort) {
    const chosen = Object.entries(filters).filter(([, values]) => values.length > 0);
    /** @type {Run} */
    const run = (facets) =>
      pagefind.search(terms.join(" ") || EVERYWHERE, {
        filters: Object.fromEntries(facets.map(([facet, values]) => [facet, { any: values }])),
      });
    const found = await run(chosen);
    const results = (await this.#sorted(found.results, sort)).map((result) => this.#result(result, terms));
    return { total: results.length, results, counts: () => this.#counts(found, chosen, run) };
  }

  /** @param {Hits} found @param {[facet: string, values: string[]][]} chosen @param {Run} run @returns {Promise<Counts>} */
  async #counts(found, chosen, run) {
    const all = Object.keys(await this.facets());
    // A search counts the facets that have been loaded.
    const isWhole = all.every((facet) => facet in found.filters);
    const counted = { ...(isWhole ? found : await run(chosen)).filters };
    for (const [facet] of chosen.filter(([one]) => one !== "kind")) {
      counted[facet] = (await run(chosen.filter(([other]) => other !== facet))).filters[facet];
    }
    return counted;
  }

  /** @param {Hit[]} results @param {string | null} sort */
  async #sorted(results, sort) {
    if (!sort) return results;
    const places = await this.#index.places(sort);
    /** @param {Hit} result */
    const place = ({ id }) => places.get(id) ?? -1;
    return results.filter((result) => place(result) >= 0).sort((one, other) => place(one) - place(other));
  }

  /** @param {Hit} found @param {string[]} terms @returns {Result} */
  #result(found, terms) {
    return {
      id: found.id,
      address: async () => (await this.#index.addresses())[found.id],
      load: async () => this.#loaded(await found.data(), terms),
    };
  }

  /** @param {Fragment} fragment @param {string[]} terms @returns {Loaded} */
  #loaded({ raw_url: path, meta, excerpt, sub_results: parts }, terms) {
    const pieces = createExcerpts(this.#index.words, terms);
    const url = new URL(path.slice(1), this.#index.root).href;
    return {
      url,
      title: meta.title,
      kind: meta.kind,
      excerpt: pieces(excerpt),
      parts: parts
        .filter((part) => part.anchor)
        .map(({ title, anchor, excerpt: text }) => ({
          title,
          url: `${url}#${anchor?.id}`,
          excerpt: pieces(text, title),
        })),
    };
  }
}

/**
 * Pagefind in the page and not in a worker, which would load its code a second time.
 *
 * @param {URL} folder
 * @param {string} version
 * @returns {Promise<Pagefind>}
 */
async function start(folder, version) {
  const { createInstance } = await import(new URL("pagefind.js", folder).href);
  const instance = createInstance({ basePath: folder.href, noWorker: true, metaCacheTag: version });
  await instance.init();
  return instance;
}
