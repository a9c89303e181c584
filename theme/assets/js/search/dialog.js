/** The inside of the search dialog: what is typed is asked of the engine; what it answers is listed, told and announced. */

import { part } from "../elements.js";
import { createList } from "./list.js";
import { createNote } from "./note.js";

/** @import { Engine, Kind } from "./engine.js" */

const TYPING = 120;
const ANNOUNCING = 700;
/** @type {Kind[]} */
const GUIDES = ["guide"];

/**
 * @param {WithData<"root" | "index", HTMLDialogElement>} dialog
 * @param {HTMLInputElement} field whose text, if any, was typed before this was loaded
 */
export function startSearch(dialog, field) {
  /** @type {Record<string, string>} */
  const texts = JSON.parse(part(dialog, "[data-texts]").textContent);
  const root = new URL(dialog.dataset.root, location.href);
  /** @type {HTMLAnchorElement} */
  const all = part(dialog, "[data-all]");
  const library = new URL(all.href).pathname;
  const body = part(dialog, "[data-body]");
  const status = part(dialog, "[data-status]");
  const list = createList(part(dialog, "[data-results]"), field, texts);
  const note = createNote(part(dialog, "[data-note]"), texts, ask);
  /** @type {HTMLElement | null} */
  const start = dialog.querySelector("[data-start]");
  /** @type {Kind[][]} */
  const kinds = [...(dialog.dataset.guides === undefined ? [] : [GUIDES]), ["article", "foreign"], ["page"]];
  let typing = 0;
  let announcing = 0;
  let answered = "";
  /** @type {Promise<Engine> | undefined} */
  let engine;

  /** Loads the engine once; after a failure, again. */
  function load() {
    engine ??= import("./engine.js").then(({ open }) => open(dialog.dataset.index, root));
    engine.catch(() => (engine = undefined));
    return engine;
  }

  /** @param {boolean} isShown */
  function showStart(isShown) {
    if (!start) return;
    start.hidden = !isShown;
    if (isShown) import("./start.js").then(({ showShelves }) => showShelves(part(start, "[data-shelves]"), texts)).catch(() => {});
  }

  /** @param {string} query */
  function ask(query, exact = false) {
    field.value = query;
    field.focus();
    search(exact);
  }

  async function search(exact = false) {
    clearTimeout(typing);
    const query = field.value;
    const text = query.trim();
    all.href = text ? `${library}?${new URLSearchParams({ q: text })}` : library;
    try {
      const answer = text && (await (await load()).search(query, { kinds, exact }));
      if (answer === null || query !== field.value) return;
      await list.show(answer ? answer.results : []);
      if (query !== field.value) return;
      answered = query;
      showStart(!text);
      announce(answer ? note.show(answer) : note.clear());
    } catch {
      await list.show([]);
      announce(note.fail(query));
    }
    body.scrollTop = 0;
  }

  /** @param {string} text */
  function announce(text) {
    clearTimeout(announcing);
    status.textContent = "";
    announcing = setTimeout(() => (status.textContent = text), ANNOUNCING);
  }

  field.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(() => search(), TYPING);
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") list.move(event.key === "ArrowDown" ? 1 : -1);
    else if (event.key === "Enter" && list.active) list.active.click();
    else return;
    event.preventDefault();
  });
  part(dialog, "form").addEventListener("submit", (event) => {
    if (field.value.trim() && field.value === answered) return;
    event.preventDefault();
    search();
  });

  load().catch(() => {});
  if (field.value) search();
  else showStart(true);
}
