/** Offers the reader's own language, if the library has it: once, and never again after an answer or another choice. */

import { part, parts } from "../elements.js";
import { ROOT } from "../shelf.js";

const KEY = `promptoteka:${ROOT.pathname}:language`;

/** @param {HTMLElement} root */
export function mount(root) {
  /** @type {WithData<"offer", HTMLAnchorElement>[]} */
  const links = parts(root, "a[hreflang]");
  const offer = part(root, ".languages__offer");

  function remember() {
    offer.hidden = true;
    try {
      localStorage.setItem(KEY, "answered");
    } catch {
      // Offered again on the next page.
    }
  }

  for (const link of links) link.addEventListener("click", remember);
  const link = own(links);
  if (!link?.dataset.offer || isAnswered()) return;
  /** @type {HTMLAnchorElement} */
  const shown = part(offer, "a");
  Object.assign(shown, { href: link.href, hreflang: link.hreflang, lang: link.hreflang, textContent: link.dataset.offer });
  shown.addEventListener("click", remember);
  part(offer, "button").addEventListener("click", remember);
  offer.hidden = false;
}

/**
 * The link to the first language of the reader's that the library has.
 *
 * @template {HTMLAnchorElement} Link
 * @param {Link[]} links
 */
function own(links) {
  for (const language of navigator.languages) {
    const link = links.find(({ hreflang }) => hreflang === language.split("-")[0]);
    if (link) return link;
  }
}

function isAnswered() {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return true; // it could not be remembered
  }
}
