/** What the address says: `#pro` names a prompt, `#pro&v=…` brings values for it (share-link.js). */

import { decode } from "./share-link.js";

/**
 * @param {HTMLElement} card
 * @param {string[]} ids of the prompts
 * @param {object} on
 * @param {(id: string) => void} on.prompt
 * @param {(values: Record<string, string>) => void} on.values called after `on.prompt`
 * @param {() => void} on.damage a link whose values cannot be read
 */
export function followAddress(card, ids, on) {
  async function follow() {
    const { hash } = location;
    const [id, ...parts] = unescaped(hash.slice(1)).split("&");
    if (!ids.includes(id)) return;
    on.prompt(id);
    // The browser itself scrolls to the prompt, past the tabs that name it.
    (card.querySelector("[data-versions]") ?? card).scrollIntoView();
    const piece = parts.find((part) => part.startsWith("v="))?.slice(2);
    if (piece === undefined) return;
    const values = await decode(piece).catch(() => null);
    if (location.hash !== hash) return;
    if (values) on.values(values);
    else on.damage();
  }

  addEventListener("hashchange", follow);
  follow();
}

/** The values of the address are no longer what the form holds: a reload is to bring the reader's own. */
export function dropValues() {
  const [id, values] = unescaped(location.hash).split("&");
  if (values?.startsWith("v=")) history.replaceState(history.state, "", id);
}

/**
 * A fragment that is not valid percent-encoding names no prompt. Messengers escape more of a link than they need to.
 *
 * @param {string} fragment
 */
function unescaped(fragment) {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
