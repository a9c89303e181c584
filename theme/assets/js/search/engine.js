/**
 * The search of the library: Pagefind's index behind the list of the words that occur. Loaded on first use only.
 *
 * @typedef {{text: string, hit: boolean}} Piece a run of plain text; a `hit` is a word that was searched
 * @typedef {{title: string, url: string, excerpt: Piece[]}} Part a section of a result; the URL leads to its anchor
 * @typedef {"article" | "foreign" | "page" | "guide"} Kind `foreign` is an article in another language, a `guide` for authors
 * @typedef {{url: string, title: string, kind: Kind, lang?: string, excerpt: Piece[], parts: Part[]}} Loaded
 * @typedef {{id: string, lacks: string[], address(): Promise<string>, load(): Promise<Loaded>}} Result
 *   `address()` is site-relative (`prompts/x/`), that of all results from one file; `load()` asks for one file a result
 * @typedef {object} Options
 * @property {Kind[][]} [kinds] that are searched, those that stand first first
 * @property {Record<string, string[]>} [filters] values by facet: one of those of a facet must fit, and all facets
 * @property {string | null} [sort] `date`, `rating`, `saved` or `title`: articles alone are sorted; null: by relevance
 * @property {boolean} [exact] whether words are taken as they are written: none repaired, none in another's place
 *
 * @typedef {object} Answer
 * @property {string} query as it was given; a word after a plus has to stand in what is found
 * @property {string | null} repaired the query that was answered, where a word of the given one was mistyped
 * @property {string[]} absent words that occur nowhere: what is found is found without them
 * @property {string[]} dropped words that occur, but not in the best result
 * @property {{word: string, forms: string[]}[]} instead words that occur nowhere, with those that were searched for them
 * @property {boolean} isAnything whether no word of the query occurs: then the results are all there is, newest first
 * @property {string[]} nearest words that do occur, instead of the absent ones, where nothing was found
 * @property {number} total
 * @property {number} whole how many of the results have all words, or stand for them; they are the first
 * @property {Result[]} results the best first, or in the order that was asked for
 * @property {() => Promise<Counts>} counts of the facets, each as if nothing of itself were chosen
 */

/**
 * What is used of Pagefind (pagefind.app/docs/api), and what is known of a site's index.
 *
 * @typedef {{raw_url: string, content: string, anchors: Anchor[], meta: {title: string, kind: Kind, lang?: string}}} Fragment
 * @typedef {{id: string, score: number, data(): Promise<Fragment>}} Hit
 * @typedef {{search(text: string): Promise<{results: Hit[]}>}} Pagefind
 *
 * @typedef {object} Index
 * @property {URL} root
 * @property {Words} words
 * @property {Vocabulary} vocabulary
 * @property {number} pages
 * @property {() => Promise<Pagefind>} pagefind
 * @property {() => Promise<Record<string, string>>} addresses by the result's id
 * @property {() => Promise<Facets>} facets
 * @property {(sort: string) => Promise<Map<string, number>>} places of articles in an order, by the result's id
 */

/** @import { Anchor } from "./excerpt.js" */
/** @import { Counts, Facets } from "./facets.js" */
/** @import { Ranked } from "./ranking.js" */
/** @import { Resolved, Vocabulary } from "./vocabulary.js" */
/** @import { Words } from "./words.js" */

import { createExcerpts } from "./excerpt.js";
import { createFacets } from "./facets.js";
import { chosen, gather, rank } from "./ranking.js";
import { MEANT, createVocabulary } from "./vocabulary.js";
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
/** @type {Kind[][]} */
const KINDS = [["article", "foreign"], ["page"], ["guide"]];

/** @param {URL} folder @param {URL} root @returns {Promise<Index>} */
async function load(folder, root) {
  const manifest = await json(new URL("words.json", folder), "no-cache");
  const words = await createWords(manifest.rules);
  const vocabulary = createVocabulary(folder, manifest, words);
  /** @param {string} name */
  const file = (name) => json(new URL(`${name}.json?${manifest.version}`, folder));
  const addresses = once(() => file("articles"));
  const orders = once(() => file("orders"));
  const facets = once(async () => createFacets(await file("facets"), Object.keys(await addresses())));
  /** The place of each article in an order, by the result's id. @param {string} sort */
  const places = async (sort) => {
    const ids = Object.keys(await addresses());
    const order = (await orders())[sort] ?? [];
    return new Map(order.map((/** @type {number} */ result, /** @type {number} */ place) => [ids[result], place]));
  };
  const pagefind = once(() => start(folder, manifest.version));
  if (manifest.pages) pagefind().catch(() => {});
  return { root, words, vocabulary, pages: manifest.pages, pagefind, addresses, facets, places };
}

/** @template T @param {() => Promise<T>} make @returns {() => Promise<T>} asked again after a failure alone */
function once(make) {
  /** @type {Promise<T> | undefined} */
  let making;
  return () => {
    making ??= make();
    making.catch(() => (making = undefined));
    return making;
  };
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
    return this.#index.pages ? (await this.#index.facets()).totals() : {};
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
  async #answer(query, { kinds = KINDS, filters = {}, sort = null, exact = false } = {}) {
    const { vocabulary, words, pages } = this.#index;
    const resolved = await vocabulary.resolve(query, exact);
    const asked = resolved.filter(({ alternatives }) => alternatives.length);
    const absent = resolved.filter((word) => !word.alternatives.length && !word.isMinor).map(({ word }) => word);
    const found = { query, repaired: null, absent, dropped: [], instead: [], isAnything: false, nearest: [] };
    if (!pages) return { ...found, total: 0, whole: 0, results: [], counts: async () => ({}) };
    if (!asked.length) {
      const isAnything = !!query.trim();
      const nearest = (await Promise.all(absent.map(vocabulary.nearest))).flat();
      const everything = await this.#everything(kinds);
      const answer = await this.#kept(everything, filters, sort, new Map(), []);
      return { ...found, ...answer, whole: isAnything ? 0 : answer.total, isAnything, nearest: [...new Set(nearest)] };
    }
    const required = new Set((query.match(/(?<=^|\s)\+\S+/g) ?? []).flatMap(words.words));
    const { ranked, hits } = await this.#ranked(asked, required, kinds);
    const answer = await this.#kept(ranked, filters, sort, hits, asked);
    const dropped = answer.results[0]?.lacks ?? [];
    return {
      ...found,
      ...answer,
      repaired: asked.some((word) => word.repaired) ? resolved.map(({ word }) => word).join(" ") : null,
      dropped: dropped.filter((word) => !absent.includes(word)),
      instead: asked.filter(isReplaced).map(instead),
    };
  }

  /** All results of these kinds, the newest articles first. @param {Kind[][]} kinds @returns {Promise<Ranked[]>} */
  async #everything(kinds) {
    const letters = kinds.flat().map((kind) => kind[0]);
    const ids = Object.keys(await this.#index.addresses()).filter((id) => letters.includes(id[0]));
    const places = await this.#index.places("date");
    /** @param {string} id */
    const place = (id) => places.get(id) ?? places.size;
    return ids.sort((one, other) => place(one) - place(other)).map((id) => ({ id, score: 0, isWhole: true, lacks: [] }));
  }

  /**
   * The words themselves are asked first: what may stand for them loads more of the index.
   *
   * @param {Resolved[]} asked
   * @param {Set<string>} required
   * @param {Kind[][]} kinds
   */
  async #ranked(asked, required, kinds) {
    const pagefind = await this.#index.pagefind();
    /** @type {Map<string, Hit>} */
    const hits = new Map();
    /** @param {number} least what an alternative must be worth */
    const ask = async (least) => {
      const answered = await Promise.all(
        asked.map(async (word) => {
          const answers = await Promise.all(
            word.alternatives.filter(({ weight }) => weight >= least).map(async ({ terms, weight }) => {
              const { results } = await pagefind.search(terms.join(" "));
              for (const hit of results) hits.set(hit.id, hit);
              return { weight, results };
            }),
          );
          return { word, answers };
        }),
      );
      const all = rank(gather(answered, this.#index.pages), required);
      return kinds.flatMap((some) => {
        const letters = some.map((kind) => kind[0]);
        return all.filter(({ id }) => letters.includes(id[0]));
      });
    };
    const ranked = await ask(MEANT);
    return { ranked: ranked.some(({ isWhole }) => isWhole) ? ranked : await ask(0), hits };
  }

  /**
   * Those of ranked results that the filters let through.
   *
   * @param {Ranked[]} ranked
   * @param {Record<string, string[]>} filters
   * @param {string | null} sort
   * @param {Map<string, Hit>} hits
   * @param {Resolved[]} asked
   */
  async #kept(ranked, filters, sort, hits, asked) {
    const facets = Object.values(filters).some((values) => values.length) ? await this.#index.facets() : null;
    const fitting = chosen(ranked.filter(({ id }) => !facets || facets.fits(id, filters)));
    const kept = await this.#sorted(fitting, sort);
    const describe = createExcerpts(this.#index.words, asked);
    return {
      total: kept.length,
      whole: kept.filter(({ isWhole }) => isWhole).length,
      results: kept.map(({ id, lacks }) => this.#result(id, lacks, hits, describe)),
      counts: async () => {
        const all = await this.#index.facets();
        return all.count((facet) => chosen(ranked.filter(({ id }) => all.fits(id, filters, facet))));
      },
    };
  }

  /** @param {Ranked[]} results @param {string | null} sort */
  async #sorted(results, sort) {
    if (!sort) return results;
    const places = await this.#index.places(sort);
    /** @param {Ranked} result */
    const place = ({ id }) => places.get(id) ?? -1;
    return results.filter((result) => place(result) >= 0).sort((one, other) => place(one) - place(other));
  }

  /**
   * @param {string} id
   * @param {string[]} lacks
   * @param {Map<string, Hit>} hits
   * @param {ReturnType<typeof createExcerpts>} describe
   * @returns {Result}
   */
  #result(id, lacks, hits, describe) {
    const { addresses, pagefind, root } = this.#index;
    const any = async () => {
      const { results } = await (await pagefind()).search(EVERYWHERE);
      return /** @type {Hit} */ (results.find((hit) => hit.id === id));
    };
    return {
      id,
      lacks,
      address: async () => (await addresses())[id],
      load: async () => {
        const { raw_url: path, meta, content, anchors } = await (hits.get(id) ?? (await any())).data();
        const url = new URL(path.slice(1), root).href;
        const { excerpt, parts } = describe(content, anchors, meta.title);
        return { ...meta, url, excerpt, parts: parts.map(({ id: anchor, ...part }) => ({ ...part, url: `${url}#${anchor}` })) };
      },
    };
  }
}

/** Whether others stand for a word that occurs nowhere. @param {Resolved} word */
const isReplaced = ({ alternatives, repaired }) => !repaired && alternatives.every(({ weight }) => weight < 1);

/** @param {Resolved} word */
const instead = ({ word, alternatives }) => ({ word, forms: alternatives.map(({ form }) => form) });

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
