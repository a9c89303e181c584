/**
 * The menu of assistants. Each row says before the click what the click does: opens a chat with the prompt typed in, or,
 * where there is no such link or the prompt is too long for it, copies the prompt and opens an empty chat.
 *
 * The page asks no assistant for anything: only the reader's click leads there.
 */

import { part, parts } from "../elements.js";
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
  let refused = false;

  /** @param {HTMLAnchorElement} link @returns {(text: string, encoded: string) => number} says what a click will do; by how much the text is too long */
  function prepare(link) {
    const note = part(link, "[data-note]");
    const home = link.href;
    const { template, maxUrl, maySend } = link.dataset;
    let isDirect = false;

    link.addEventListener("click", async (event) => {
      if (isDirect || refused) return on.opened(null);
      event.preventDefault();
      if (await copy(on.text())) {
        open(home, "_blank", "noopener,noreferrer");
        on.opened(part(link, "[data-name]").textContent);
      } else {
        refused = true;
        menu.hidePopover();
        on.refused();
      }
    });
    return (text, encoded) => {
      const address = template?.replace(HOLE, () => encoded) ?? "";
      const excess = address.length - Number(maxUrl);
      isDirect = excess <= 0;
      link.href = isDirect ? address : home;
      if (isDirect) note.textContent = maySend === undefined ? texts.openFits : texts.openSends;
      else if (!address) note.textContent = texts.openCopies;
      // The excess is in characters of the address, of which a Cyrillic letter takes six; readers count their own.
      else note.textContent = texts.openCopies;
      return isDirect || !address ? 0 : Math.ceil((excess * text.length) / encoded.length);
    };
  }

  const rows = /** @type {HTMLAnchorElement[]} */ (parts(menu, "[data-target]")).map(prepare);

  const tooLong = part(menu, "[data-targets-note]");

  function update() {
    if (!menu.matches(":popover-open")) return;
    const text = on.text();
    const encoded = encode(text);
    const excess = rows.map((show) => show(text, encoded)).filter((letters) => letters > 0);
    tooLong.hidden = !excess.length;
    // The least: what the reader may cut to open one of them with the text.
    tooLong.textContent = excess.length ? pluralOf(texts.openTooLong, Math.min(...excess)) : "";
  }

  menu.addEventListener("toggle", update);
  return update;
}

/** `encodeURIComponent`, which half of a surrogate pair would throw out of its way. @param {string} text */
function encode(text) {
  return encodeURIComponent(new TextDecoder().decode(new TextEncoder().encode(text)));
}
