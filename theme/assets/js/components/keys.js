/** The list of keys: `?` and every `[data-open-keys]` button open it; the browser closes it. */

import { isTyping } from "../typing.js";

/** @param {HTMLDialogElement} dialog */
export function mount(dialog) {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "?" || event.ctrlKey || event.altKey || event.metaKey || isTyping(event)) return;
    event.preventDefault();
    dialog.showModal();
  });
  for (const button of document.querySelectorAll("[data-open-keys]")) {
    button.addEventListener("click", () => dialog.showModal());
  }
  // A click beside the dialog hits the dialog itself; a click inside hits something in it.
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
}
