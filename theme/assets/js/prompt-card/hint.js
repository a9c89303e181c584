/** A quiet note that a value looks like personal data: said once, blocks nothing, and the values stay on the page. */

import { createPersonalKinds } from "./personal.js";

const PAUSE = 500;

/**
 * @param {HTMLElement} element a live region
 * @param {Record<string, string>} texts
 * @param {() => Iterable<{label: string, value: string}>} fields those of the prompt that is shown
 * @returns {{soon: () => void, now: () => void}}
 */
export function createHint(element, texts, fields) {
  const list = new Intl.ListFormat(document.documentElement.lang);
  const personalKinds = createPersonalKinds(texts);
  let pending = 0;

  function now() {
    clearTimeout(pending);
    /** @type {string[]} */
    const found = [];
    for (const { label, value } of fields()) {
      const kinds = personalKinds(value).map((kind) => texts[kind]);
      if (kinds.length) found.push(texts.personalField.replace("{label}", () => label).replace("{kinds}", list.format(kinds)));
    }
    const said = found.length ? texts.personal.replace("{fields}", () => found.join("; ")) : "";
    // Said again only when there is something else to say.
    if (element.textContent !== said) element.textContent = said;
  }

  return {
    now,
    /** When the reader pauses. */
    soon() {
      clearTimeout(pending);
      pending = setTimeout(now, PAUSE);
    },
  };
}
