/** The search of every page: the header's button, `/` and Ctrl+K open it. What it needs is loaded then. */

import { isShortcut, isTyping } from "../shortcuts.js";

/** @param {WithData<"root" | "index", HTMLDialogElement>} dialog */
export function mount(dialog) {
  const field = /** @type {HTMLInputElement} */ (dialog.querySelector("[data-query]"));
  /** @type {Promise<void> | undefined} */
  let started;

  function open() {
    dialog.showModal();
    field.select();
    started ??= import("../search/dialog.js").then(({ startSearch }) => startSearch(dialog, field));
    started.catch(() => (started = undefined));
  }

  for (const button of document.querySelectorAll("[data-open-search]")) button.addEventListener("click", open);
  document.addEventListener("keydown", (event) => {
    const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.code === "KeyK";
    // On a Russian keyboard the key of the slash writes a full stop.
    const isSlash = isShortcut(event, "/") || (event.code === "Slash" && isShortcut(event, "."));
    if (!isSlash && !(isCommand && !isTyping(event))) return;
    event.preventDefault();
    /** @type {HTMLElement | false | null} */
    const own = isSlash && document.querySelector("[data-component=library] [data-query]");
    if (own) own.focus();
    else open();
  });
  dialog.querySelector("[data-close]")?.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    // A click beside the dialog hits the dialog itself. A result may lie on the page that is open.
    if (event.target === dialog || /** @type {Element} */ (event.target).closest("[role=option]")) dialog.close();
  });
}
