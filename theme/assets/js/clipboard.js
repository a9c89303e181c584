/** The one door to the clipboard. */

/**
 * @param {string} text
 * @returns {Promise<boolean>} false where the browser has no clipboard (plain http) or refuses it (permissions)
 */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Selects the whole text of an element, for the reader to copy by hand.
 *
 * @param {HTMLElement} region focusable element around the text
 * @param {HTMLElement} text
 */
export function select(region, text) {
  region.focus();
  getSelection()?.selectAllChildren(text);
}

/**
 * Shows the check mark on a copy button for two seconds.
 *
 * @param {HTMLElement} button
 */
export function confirm(button) {
  button.dataset.copied = "";
  setTimeout(() => delete button.dataset.copied, 2000);
}
