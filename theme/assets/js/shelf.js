/**
 * What a reader keeps in this browser: favourites and recently copied articles, by slug, the newest first. The slug of an
 * article in another language than the site's has that before it: `en/lease`.
 *
 * A library's shelf is known by the path of its root: two libraries on one host do not mix. Where the browser keeps
 * nothing (a private window, a full store), the shelf lasts as long as the page.
 */

/** The site's root, with a slash at its end. */
export const ROOT = new URL("../../", import.meta.url);
const RECENT = 24;

/** The page of an article, relative to the site's root: `en/prompts/lease/` of `en/lease`. @param {string} slug */
export const addressOf = (slug) => slug.replace(/[^/]+$/, "prompts/$&/");

/** The slug of the article whose page stands at an address. @param {string} address */
export const slugAt = (address) => address.replace("prompts/", "").slice(0, -1);

/**
 * @typedef {ReturnType<typeof createList>} Shelf
 *
 * @param {string} name
 * @param {number} [most] how many are kept
 */
function createList(name, most = Infinity) {
  const key = `promptoteka:${ROOT.pathname}:${name}`;
  /** @type {Set<(slugs: string[]) => void>} */
  const listeners = new Set();
  /** @type {string[]} */
  let slugs = [];
  slugs = read();

  /** @returns {string[]} */
  function read() {
    try {
      const kept = JSON.parse(localStorage.getItem(key) ?? "[]");
      return Array.isArray(kept) ? kept.filter((slug) => typeof slug === "string") : [];
    } catch {
      return slugs;
    }
  }

  /** @param {string[]} changed */
  function write(changed) {
    slugs = changed.slice(0, most);
    try {
      localStorage.setItem(key, JSON.stringify(slugs));
    } catch {
      // Kept as long as the page lasts.
    }
    tell();
  }

  function tell() {
    for (const listener of listeners) listener(slugs);
  }

  addEventListener("storage", (event) => {
    if (event.key !== null && event.key !== key) return;
    slugs = read();
    tell();
  });

  return {
    /** @returns {string[]} */
    list: () => [...slugs],
    /** @param {string} slug */
    has: (slug) => slugs.includes(slug),
    /** @param {string} slug */
    add: (slug) => write([slug, ...slugs.filter((one) => one !== slug)]),
    /** @param {string} slug @param {string} now */
    rename: (slug, now) => slugs.includes(slug) && write([...new Set(slugs.map((one) => (one === slug ? now : one)))]),
    /** @param {string} slug */
    remove: (slug) => write(slugs.filter((one) => one !== slug)),
    /** @param {(slugs: string[]) => void} listener called after each change, in other tabs too */
    onChange: (listener) => void listeners.add(listener),
  };
}

export const favourites = createList("favourites");
export const recent = createList("recent", RECENT);
