/** The copy button of a library card: copies the prompt that lies hidden in the card. */

import { part } from "../elements.js";
import { confirm, copy, select } from "../clipboard.js";
import { recent } from "../shelf.js";

/** @param {HTMLButtonElement} button */
export function mount(button) {
  const card = /** @type {WithData<"slug">} */ (button.closest("[data-copy-scope]"));
  /** @type {WithData<"copied">} */
  const source = part(card, "[data-copy-source]");
  /** @type {WithData<"selected">} */
  const status = part(document, "[data-copy-status]");

  button.addEventListener("click", async () => {
    if (await copy(source.textContent)) {
      source.hidden = true;
      recent.add(card.dataset.slug);
      confirm(button);
      say(status, source.dataset.copied);
    } else {
      source.hidden = false;
      select(source, part(source, "code"));
      say(status, status.dataset.selected);
    }
  });
}

let pending = 0;

/**
 * Shows a message long enough to be read, and then clears the place, so that the same message is heard again.
 *
 * @param {HTMLElement} status
 * @param {string} message
 */
function say(status, message) {
  clearTimeout(pending);
  status.textContent = message;
  pending = setTimeout(() => (status.textContent = ""), 6000);
}
