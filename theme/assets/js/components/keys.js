/** The list of keys: `?` and every `[data-open-keys]` button open it, the browser closes it. Single keys are switched here. */

import { areShortcutsOn, isShortcut, switchShortcuts } from "../shortcuts.js";

/** @param {HTMLDialogElement} dialog */
export function mount(dialog) {
  const choice = /** @type {HTMLInputElement} */ (dialog.querySelector("[data-single-keys]"));
  choice.addEventListener("change", () => switchShortcuts(choice.checked));

  function open() {
    choice.checked = areShortcutsOn();
    dialog.showModal();
  }

  document.addEventListener("keydown", (event) => {
    if (!isShortcut(event, "?")) return;
    event.preventDefault();
    open();
  });
  for (const button of document.querySelectorAll("[data-open-keys]")) button.addEventListener("click", open);
  // A click beside the dialog hits the dialog itself; a click inside hits something in it.
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
}
