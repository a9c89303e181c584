/** Links to the prompt, with the reader's values in the fragment and without them. */

import { part } from "../elements.js";
import { copy } from "../clipboard.js";
import { pluralOf } from "../plural.js";
import { encode } from "./share-link.js";

/** What mail, messengers and servers let pass. */
const MAX_URL = 8000;

/**
 * @param {HTMLElement} menu `[data-more]`, a popover
 * @param {Record<string, string>} texts
 * @param {object} on
 * @param {() => string} on.id of the prompt that is shown
 * @param {() => Record<string, string> | null} on.values what the reader has filled in for it; null: it has no fields
 * @param {(message: string) => void} on.say
 * @returns {() => void} to be called when the prompt or a value has changed
 */
export function createShare(menu, texts, on) {
  const note = part(menu, "[data-share-note]");
  const full = part(menu, "[data-action=share]");
  const plain = part(menu, "[data-action=share-plain]");
  /** @type {HTMLInputElement} */
  const field = part(menu, "[data-share-link]");
  const address = () => `${location.href.split("#")[0]}#${on.id()}`;
  let link = Promise.resolve("");

  async function update() {
    if (!menu.matches(":popover-open")) return;
    const values = on.values();
    const hasValues = Object.keys(values ?? {}).length > 0;
    field.hidden = true;
    const made = values && hasValues ? encode(values).then((piece) => `${address()}&v=${piece}`) : Promise.resolve("");
    link = made;
    const excess = (await made).length - MAX_URL;
    if (made !== link) return;
    full.hidden = !hasValues || excess > 0;
    if (excess > 0) note.textContent = pluralOf(texts.linkTooLong, excess);
    else if (hasValues) note.textContent = texts.linkHolds;
    else note.textContent = values ? texts.linkPlain : "";
  }

  /** @param {string | Promise<string>} made */
  async function give(made) {
    const text = await made;
    if (await copy(text)) {
      menu.hidePopover();
      on.say(texts.linkCopied);
    } else {
      field.hidden = false;
      field.value = text;
      field.select();
      on.say(texts.linkSelected);
    }
  }

  full.addEventListener("click", () => give(link));
  plain.addEventListener("click", () => give(address()));
  menu.addEventListener("toggle", update);
  return update;
}
