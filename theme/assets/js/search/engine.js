/**
 * The search of the library: Pagefind's index behind the list of the words that occur. Loaded on first use only.
 *
 * @typedef {{text: string, hit: boolean}} Piece a run of plain text; a `hit` is a word that was searched
 * @typedef {{title: string, url: string, excerpt: Piece[]}} Part a section of a result; the URL leads to its anchor
 * @typedef {{url: string, title: string, kind: "article" | "page", excerpt: Piece[], parts: Part[]}} Loaded
 * @typedef {{id: string, address(): Promise<string>, load(): Promise<Loaded>}} Result
 *   `address()` is site-relative (`prompts/x/`), that of all results from one file; `load()` asks for one file a result
 * @typedef {Record<string, Record<string, number>>} Counts how many results bear a value, by facet and value
 * @typedef {object} Answer
 * @property {string} query as it was given
 * @property {string | null} repaired the query that was answered, where a word of the given one was mistyped
 * @property {string[]} absent words that occur nowhere: then there are no results
 * @property {string[]} nearest words that do occur: instead of the absent ones, or each of those that never meet
 * @property {number} total
 * @property {Result[]} results the best first, or in the order that was asked for
 * @property {() => Promise<Counts>} counts of the facets, each as if nothing of itself were chosen; it loads all of them
 */

import { Vocabulary } from "./vocabulary.js";
import { stem, words as cut } from "./words.js";

/**
 * @param {URL | string} base the site's root, with a slash at its end
 * @returns {Promise<Engine>} each place that searches opens its own: a later search makes the earlier one stale
 */
export async function open(base) {
  const root = new URL(base, location.href);
  if (!indexes.has(root.href)) {
    const loading = load(root);
    indexes.set(root.href, loading);
    loading.catch(() => indexes.delete(root.href));
  }
  return new Engine(await indexes.get(root.href));
}

const indexes = new Map();
/** A word of every page (generator/promptoteka/search/bundle.py): asked for nothing at all, Pagefind loads its whole index. */
const EVERYWHERE = "everywhere_";

async function load(root) {
  const folder = new URL("pagefind/", root);
  const manifest = await json(new URL("words.json", folder), "no-cache");
  const vocabulary = new Vocabulary(folder, manifest);
  const pagefind = vocabulary.isEmpty ? null : await start(folder, manifest.version);
  const once = (name) => {
    let loading;
    return () => (loading ??= json(new URL(`${name}?${manifest.version}`, folder)));
  };
  const addresses = once("articles.json");
  const orders = once("orders.json");
  /** The place of each article in an order, by the result's id. */
  const places = async (sort) => {
    const ids = Object.keys(await addresses());
    return new Map((await orders())[sort].map((result, place) => [ids[result], place]));
  };
  return { root, vocabulary, pagefind, addresses, places };
}

async function json(url, cache = "default") {
  return (await fetch(url, { cache })).json();
}

class Engine {
  #index;
  #turn = 0;

  constructor(index) {
    this.#index = index;
  }

  /** @returns {Promise<Counts>} every value of every facet, with its total */
  async facets() {
    return this.#index.vocabulary.isEmpty ? {} : this.#index.pagefind.filters();
  }

  /**
   * @param {string} query may be empty: then everything that the filters let through, newest first
   * @param {object} [options]
   * @param {Record<string, string[]>} [options.filters] values by facet: one of those of a facet must fit, and all facets
   * @param {"date" | "rating" | "saved" | "title" | null} [options.sort] articles alone are sorted; null: by relevance
   * @param {boolean} [options.exact] whether mistyped words are left as they are
   * @returns {Promise<Answer | null>} null where a later search of this engine has begun
   */
  async search(query, { filters = {}, sort = null, exact = false } = {}) {
    const turn = ++this.#turn;
    const answer = await this.#answer(query, filters, sort, exact);
    return turn === this.#turn ? answer : null;
  }

  async #answer(query, filters, sort, exact) {
    const { vocabulary } = this.#index;
    const resolved = await vocabulary.resolve(query, !exact);
    const absent = resolved.filter((word) => !word.term).map((word) => word.word);
    const nothing = { query, repaired: null, absent, nearest: [], total: 0, results: [], counts: async () => ({}) };
    if (vocabulary.isEmpty) return nothing;
    if (absent.length) {
      const nearest = (await Promise.all(absent.map((word) => vocabulary.nearest(word)))).flat();
      return { ...nothing, nearest: [...new Set(nearest)] };
    }
    const text = resolved.map((word) => word.term).join(" ") || null;
    if (!text && query.trim()) return { ...nothing, absent: [query.trim()] };
    const found = await this.#find(text, filters, sort ?? (text ? null : "date"));
    return {
      ...nothing,
      ...found,
      repaired: resolved.some((word) => word.repaired) ? resolved.map((word) => word.word).join(" ") : null,
      nearest: found.total === 0 && resolved.length > 1 ? cut(query) : [],
    };
  }

  /** @param {string | null} text terms of the index */
  async #find(text, filters, sort) {
    const { pagefind } = this.#index;
    const chosen = Object.entries(filters).filter(([, values]) => values.length > 0);
    const run = (facets) =>
      pagefind.search(text ?? EVERYWHERE, {
        filters: Object.fromEntries(facets.map(([facet, values]) => [facet, { any: values }])),
      });
    const found = await run(chosen);
    const results = (await this.#sorted(found.results, sort)).map((result) => this.#result(result));
    return { total: results.length, results, counts: () => this.#counts(found, chosen, run) };
  }

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

  async #sorted(results, sort) {
    if (!sort) return results;
    const places = await this.#index.places(sort);
    const sorted = results.filter((result) => places.has(result.id));
    return sorted.sort((one, other) => places.get(one.id) - places.get(other.id));
  }

  #result(found) {
    return {
      id: found.id,
      address: async () => (await this.#index.addresses())[found.id],
      load: async () => this.#loaded(await found.data()),
    };
  }

  #loaded({ raw_url: path, meta, excerpt, sub_results: parts }) {
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
          url: `${url}#${anchor.id}`,
          excerpt: pieces(text, title),
        })),
    };
  }
}

/** Pagefind in the page and not in a worker, which would load its code a second time. */
async function start(folder, version) {
  const { createInstance } = await import(new URL("pagefind.js", folder).href);
  const instance = createInstance({ basePath: folder.href, noWorker: true, metaCacheTag: version });
  await instance.init();
  return instance;
}

/** Words before the first one that was searched. */
const BEFORE = 6;

/**
 * An excerpt as plain text: Pagefind escapes its angle brackets, so that every tag in it is its own mark.
 *
 * @param {string} title of the section: it opens the section's text, and is shown above it
 */
function pieces(excerpt, title = "") {
  const joined = (words) => words.join(" ").replace(/\u2060(<\/mark>)? /g, "$1");
  const plain = (html) => html.replace(/<\/?mark>/g, "").replaceAll("&lt;", "<").replaceAll("&gt;", ">");
  const stemOf = (word) => stem(cut(plain(word))[0] ?? "");
  const isHit = (word) => word.startsWith("<mark>");
  let words = excerpt.split(" ");
  // A section tells the index of a word only so often: the others are known by their stem.
  const hits = new Set(words.filter(isHit).map(stemOf));
  words = words.map((word) => (!isHit(word) && hits.has(stemOf(word)) ? `<mark>${word}</mark>` : word));
  const heading = words.findIndex((_, n) => plain(joined(words.slice(0, n))) === title);
  words = words.slice(Math.max(heading, 0));
  const first = words.findIndex(isHit);
  if (first > BEFORE) words = ["…", ...words.slice(first - BEFORE)];
  return joined(words)
    .split(/(<mark>.*?<\/mark>)/s)
    .filter(Boolean)
    .map((run) => ({ text: plain(run), hit: run.startsWith("<mark>") }));
}
