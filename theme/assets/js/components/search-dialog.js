/** The search of every page: the header's button, `/` and Ctrl+K open it. Nothing is loaded before. */

import { createList } from "../search/list.js";
import { createNote } from "../search/note.js";
import { isShortcut } from "../shortcuts.js";
import { isTyping } from "../typing.js";

const TYPING = 120;
const ANNOUNCING = 700;

/** @param {HTMLDialogElement} dialog */
export function mount(dialog) {
  const part = (name) => dialog.querySelector(`[data-${name}]`);
  const texts = JSON.parse(part("texts").textContent);
  const field = part("query");
  const root = new URL(dialog.dataset.root, location.href);
  const list = createList(part("results"), field, texts);
  const note = createNote(part("note"), texts, (query, exact) => ask(query, exact));
  let typing;
  let announcing;
  let asked = "";
  let engine;

  function open() {
    if (!dialog.open) dialog.showModal();
    field.select();
    load().catch(() => {});
  }

  /** Loads the engine once; after a failure, again. */
  function load() {
    engine ??= import("../search/engine.js").then((module) => module.open(root));
    engine.catch(() => (engine = undefined));
    return engine;
  }

  function ask(query, exact = false) {
    field.value = query;
    field.focus();
    search(exact);
  }

  async function search(exact = false) {
    const query = field.value;
    asked = query;
    part("all").href = query.trim() ? `${root.pathname}?${new URLSearchParams({ q: query.trim() })}` : root.pathname;
    try {
      const answer = query.trim() ? await (await load()).search(query, { exact, counts: false }) : empty(query);
      if (!answer || query !== field.value) return;
      await list.show(answer.results);
      if (query !== field.value) return;
      announce(note.show(answer));
    } catch {
      list.show([]);
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
    typing = setTimeout(search, TYPING);
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") list.move(event.key === "ArrowDown" ? 1 : -1);
    else if (event.key === "Enter" && list.active) list.active.click();
    else return;
    event.preventDefault();
  });
  dialog.querySelector("form").addEventListener("submit", (event) => {
    if (!field.value.trim() || field.value === asked) return;
    event.preventDefault();
    clearTimeout(typing);
    search();
  });
  part("close").addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    // A click beside the dialog hits the dialog itself. A result may lie on the page that is open.
    if (event.target === dialog || event.target.closest("[role=option]")) dialog.close();
  });

  for (const button of document.querySelectorAll("[data-open-search]")) button.addEventListener("click", open);
  document.addEventListener("keydown", (event) => {
    const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.code === "KeyK";
    // On a Russian keyboard the key of the slash writes a full stop.
    const isSlash = isShortcut(event, "/") || (isShortcut(event, ".") && event.code === "Slash");
    if (!isSlash && !(isCommand && !isTyping(event))) return;
    event.preventDefault();
    const own = isSlash && document.querySelector("[data-component=library] [data-query]");
    if (own) own.focus();
    else open();
  });
}

const empty = (query) => ({ query, repaired: null, absent: [], nearest: [], total: 0, results: [] });
