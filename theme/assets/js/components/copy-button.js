/** The copy button of a library card: copies the prompt that lies hidden in the card. */

import { confirm, copy, select } from "../clipboard.js";
import { recent } from "../shelf.js";

/** @param {HTMLButtonElement} button */
export function mount(button) {
  const card = button.closest("[data-copy-scope]");
  const source = card.querySelector("[data-copy-source]");
  const status = document.querySelector("[data-copy-status]");

  button.addEventListener("click", async () => {
    if (await copy(source.textContent)) {
      source.hidden = true;
      recent.add(card.dataset.slug);
      confirm(button);
      say(status, status.dataset.copied);
    } else {
      source.hidden = false;
      select(source, source.firstElementChild);
      say(status, status.dataset.selected);
    }
  });
}

let pending;

/** Shows a message long enough to be read, and then clears the place, so that the same message is heard again. */
function say(status, message) {
  clearTimeout(pending);
  status.textContent = message;
  pending = setTimeout(() => (status.textContent = ""), 6000);
}
