/** Favourites as a file: saved as Markdown for people, as JSON to be loaded again. */

import { button, element } from "../elements.js";
import { plural } from "../plural.js";
import { addressOf, favourites } from "../shelf.js";
import { slugOf, titleOf } from "./cards.js";

const NAME = "promptoteka-favourites";

/**
 * @typedef {{slug: string, title: string, url: string}} Entry
 *
 * @param {object} options
 * @param {Record<string, string>} options.texts
 * @param {string} options.lang
 * @param {URL} options.root
 * @param {import("./cards.js").Cards} options.cards
 * @param {() => void} options.changed
 */
export function createKeep({ texts, lang, root, cards, changed }) {
  const file = element("input", { type: "file", accept: ".json,application/json", hidden: true });
  const status = element("span", { role: "status" });
  /** @param {(entries: Entry[]) => string} text @param {string} type @param {string} ending */
  const save = (text, type, ending) => async () => offer(text(await entries()), type, ending);
  const tools = element(
    "div",
    { className: "keep" },
    element("span", { className: "keep__save" }, texts.export),
    button("link", texts.markdown, save(markdown, "text/markdown", "md")),
    button("link", texts.json, save(json, "application/json", "json")),
    button("link", texts.import, () => file.click()),
    file,
    status,
  );

  /** @returns {Promise<Entry[]>} */
  async function entries() {
    const items = await cards.all(favourites.list());
    return items.map((item) => {
      const slug = slugOf(item);
      return { slug, title: titleOf(item), url: new URL(addressOf(slug), root).href };
    });
  }

  file.addEventListener("change", async () => {
    const [given] = file.files ?? [];
    if (!given) return;
    const added = await load(given);
    file.value = "";
    status.textContent = added === null ? texts.notImported : plural(texts.imported, added, lang);
    if (added) changed();
  });

  /**
   * How many were added; null where the file holds no list of favourites. Only what the library has is added.
   *
   * @param {File} given
   */
  async function load(given) {
    try {
      /** @type {{favourites: {slug: unknown}[]}} as far as it was saved here */
      const { favourites: list } = JSON.parse(await given.text());
      /** @param {unknown} slug @returns {slug is string} */
      const isNew = (slug) => typeof slug === "string" && /^([a-z-]+\/)?[a-z0-9-]+$/.test(slug) && !favourites.has(slug);
      const slugs = list.map(({ slug }) => slug).filter(isNew);
      const items = await cards.all([...new Set(slugs)]);
      for (const item of items.reverse()) favourites.add(slugOf(item));
      return items.length;
    } catch {
      return null;
    }
  }

  return tools;
}

/** @param {Entry[]} list */
const json = (list) => `${JSON.stringify({ favourites: list }, null, 2)}\n`;

/** @param {Entry[]} list */
const markdown = (list) => list.map(({ title, url }) => `- [${title.replace(/[\\[\]]/g, "\\$&")}](${url})\n`).join("");

/**
 * Lets the browser save a text as a file.
 *
 * @param {string} text
 * @param {string} type
 * @param {string} ending
 */
function offer(text, type, ending) {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  element("a", { href: url, download: `${NAME}.${ending}` }).click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
