/** The inside of the search dialog: what is typed is asked of the engine; what it answers is listed, told and announced. */

import { createList } from "./list.js";
import { createNote } from "./note.js";

const TYPING = 120;
const ANNOUNCING = 700;

/**
 * @param {HTMLDialogElement} dialog
 * @param {HTMLInputElement} field whose text, if any, was typed before this was loaded
 */
export function start(dialog, field) {
  const part = (name) => dialog.querySelector(`[data-${name}]`);
  const texts = JSON.parse(part("texts").textContent);
  const root = new URL(dialog.dataset.root, location.href);
  const list = createList(part("results"), field, texts);
  const note = createNote(part("note"), texts, ask);
  let typing;
  let announcing;
  let answered = "";
  let engine;

  /** Loads the engine once; after a failure, again. */
  function load() {
    engine ??= import("./engine.js").then(({ open }) => open(root));
    engine.catch(() => (engine = undefined));
    return engine;
  }

  function ask(query, exact = false) {
    field.value = query;
    field.focus();
    search(exact);
  }

  async function search(exact = false) {
    clearTimeout(typing);
    const query = field.value;
    const text = query.trim();
    part("all").href = text ? `${root.pathname}?${new URLSearchParams({ q: text })}` : root.pathname;
    try {
      const answer = text ? await (await load()).search(query, { exact }) : NOTHING;
      if (!answer || query !== field.value) return;
      await list.show(answer.results);
      if (query !== field.value) return;
      answered = query;
      announce(note.show(answer));
    } catch {
      await list.show([]);
      announce(note.fail(query));
    }
    part("body").scrollTop = 0;
  }

  function announce(text) {
    clearTimeout(announcing);
    part("status").textContent = "";
    announcing = setTimeout(() => (part("status").textContent = text), ANNOUNCING);
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
  dialog.querySelector("form").addEventListener("submit", (event) => {
    if (field.value.trim() && field.value === answered) return;
    event.preventDefault();
    search();
  });

  load().catch(() => {});
  if (field.value) search();
}

const NOTHING = { query: "", repaired: null, absent: [], nearest: [], total: 0, results: [] };
