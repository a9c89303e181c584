/** The results of the dialog: a listbox of links. A result is a group: the page, and the sections where the words stand. */

import { element, filled, part, parts } from "../elements.js";

/** @import { Loaded, Part, Piece, Result } from "./engine.js" */

/** Results that are loaded at a time; the others come when they are scrolled to. */
const STEP = 3;

/**
 * @param {HTMLElement} box
 * @param {HTMLInputElement} field the combobox: it keeps the focus and names the active option
 * @param {Record<string, string>} texts
 */
export function createList(box, field, texts) {
  /** @type {Result[]} */
  let results = [];
  let shown = 0;
  let turn = 0;
  /** @type {HTMLElement | null} */
  let active = null;
  const end = element("div", { className: "search__end", role: "presentation" });
  const watcher = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) more();
  });

  const options = () => parts(box, "[role=option]");

  /** @param {HTMLElement | null} option */
  function activate(option) {
    if (active) active.ariaSelected = "false";
    active = option;
    if (!option) return field.removeAttribute("aria-activedescendant");
    option.ariaSelected = "true";
    option.scrollIntoView({ block: "nearest" });
    field.setAttribute("aria-activedescendant", option.id);
  }

  /** The next results, or none where another search has come meanwhile. */
  async function next() {
    const mine = turn;
    const coming = results.slice(shown, shown + STEP);
    const loaded = await Promise.all(coming.map((result) => result.load()));
    if (mine !== turn) return null;
    return loaded.map((result, place) => group(result, coming[place].lacks, shown + place, texts));
  }

  async function more() {
    watcher.disconnect();
    const groups = await next();
    if (groups) put(groups);
  }

  /** @param {HTMLElement[]} groups */
  function put(groups) {
    shown += groups.length;
    const isAll = groups.length === 0 || shown >= results.length;
    end.remove();
    box.append(...groups, ...(isAll ? [] : [end]));
    field.ariaExpanded = `${shown > 0}`;
    if (!isAll) watcher.observe(end);
  }

  return {
    get active() {
      return active;
    },
    /** @param {Result[]} found replace those that are shown, when the first of them are there */
    async show(found) {
      turn += 1;
      watcher.disconnect();
      results = found;
      shown = 0;
      const groups = await next();
      if (!groups) return;
      activate(null);
      box.replaceChildren();
      put(groups);
    },
    /** @param {1 | -1} step to the next option or the one before; past the ends, to none */
    move(step) {
      const all = options();
      const at = active ? all.indexOf(active) + step : step > 0 ? 0 : all.length - 1;
      activate(all[at] ?? null);
    },
  };
}

/** @param {Loaded} result @param {string[]} lacks @param {Record<string, string>} texts */
function labels({ kind, lang }, lacks, texts) {
  const words = lacks.map((word) => filled(texts.quoted, { word })).join(", ");
  const spoken = lang && (new Intl.DisplayNames(document.documentElement.lang, { type: "language" }).of(lang) ?? lang);
  return [
    ...(kind === "page" ? [texts.page] : []),
    ...(spoken ? [filled(texts.foreign, { language: spoken })] : []),
    ...(lacks.length ? [filled(texts.lacks, { words })] : []),
  ];
}

/** @param {Loaded} result @param {string[]} lacks @param {number} number @param {Record<string, string>} texts */
function group(result, lacks, number, texts) {
  const place = element("div", { className: "search__group", role: "group" });
  const id = `search-option-${number}`;
  place.setAttribute("aria-labelledby", `${id}-title`);
  const page = option(result, "search__hit", id);
  const title = part(page, "span");
  title.id = `${id}-title`;
  const label = labels(result, lacks, texts).join(" · ");
  if (label) title.append(" ", element("span", { className: "search__kind" }, label));
  place.append(page, ...result.parts.map((section, n) => option(section, "search__part", `${id}-${n}`)));
  if (place.childElementCount === 1) page.append(excerpt(result.excerpt));
  return place;
}

/** @param {Part} section @param {string} name @param {string} id */
function option({ title, url, excerpt: pieces }, name, id) {
  const link = element(
    "a",
    { className: name, role: "option", id, href: url, tabIndex: -1, ariaSelected: "false" },
    element("span", { className: `${name}-title` }, title),
  );
  if (name === "search__part") link.append(excerpt(pieces));
  return link;
}

/** @param {Piece[]} pieces */
function excerpt(pieces) {
  return element(
    "span",
    { className: "search__excerpt" },
    ...pieces.map(({ text, hit }) => (hit ? element("mark", { className: "search__word" }, text) : text)),
  );
}
