/**
 * The menu of assistants. Each row says before the click what the click does: opens a chat with the prompt typed in, or,
 * where there is no such link or the prompt is too long for it, copies the prompt and opens an empty chat.
 *
 * The page asks no assistant for anything: only the reader's click leads there.
 */

import { copy } from "../clipboard.js";
import { pluralOf } from "../plural.js";

const HOLE = "{prompt}";

/**
 * @param {HTMLElement} menu `[data-open-in]`, a popover
 * @param {Record<string, string>} texts
 * @param {object} on
 * @param {() => string} on.text the prompt as it would be copied
 * @param {(name: string | null) => void} on.opened by link, or `null`; the name of the assistant where it was copied
 * @param {() => void} on.refused the browser has refused to copy
 * @returns {() => void} to be called when the prompt has changed
 */
export function createOpenIn(menu, texts, on) {
  const links = [...menu.querySelectorAll("[data-target]")].map((element) => ({
    element,
    name: element.querySelector("[data-name]").textContent,
    note: element.querySelector("[data-note]"),
    home: element.href,
    ...element.dataset,
  }));
  let refused = false;

  function update() {
    if (!menu.matches(":popover-open")) return;
    const text = on.text();
    const encoded = encode(text);
    for (const link of links) {
      const length = link.template && link.template.length - HOLE.length + encoded.length;
      const excess = length - link.maxUrl;
      link.isDirect = length !== undefined && excess <= 0;
      link.element.href = link.isDirect ? link.template.replace(HOLE, () => encoded) : link.home;
      if (link.isDirect) link.note.textContent = "maySend" in link ? texts.openSends : texts.openFits;
      else if (length === undefined) link.note.textContent = texts.openCopies;
      // The excess is in characters of the address, of which a Cyrillic letter takes six; readers count their own.
      else link.note.textContent = pluralOf(texts.openTooLong, Math.ceil((excess * text.length) / encoded.length));
    }
  }

  for (const link of links) {
    link.element.addEventListener("click", async (event) => {
      if (link.isDirect || refused) return on.opened(null);
      event.preventDefault();
      if (await copy(on.text())) {
        open(link.home, "_blank", "noopener,noreferrer");
        on.opened(link.name);
      } else {
        refused = true;
        menu.hidePopover();
        on.refused();
      }
    });
  }
  menu.addEventListener("toggle", update);
  return update;
}

/** `encodeURIComponent`, which half of a surrogate pair would throw out of its way. */
function encode(text) {
  return encodeURIComponent(new TextDecoder().decode(new TextEncoder().encode(text)));
}
