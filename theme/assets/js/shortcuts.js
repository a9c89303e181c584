/** Commands of one key. Readers who speak to their computer can switch them off (WCAG 2.1.4); the browser keeps that. */

import { ROOT } from "./shelf.js";

const KEY = `promptoteka:${ROOT.pathname}:single-keys`;
let switchedOff = false;

export function areShortcutsOn() {
  try {
    return localStorage.getItem(KEY) !== "off";
  } catch {
    return !switchedOff;
  }
}

/** @param {boolean} on where the browser keeps nothing, for as long as the page lasts */
export function switchShortcuts(on) {
  switchedOff = !on;
  try {
    localStorage.setItem(KEY, on ? "on" : "off");
  } catch {
    // Kept as long as the page lasts.
  }
}

/**
 * Whether a key press is one of these commands, and not text, a command of the browser's or switched off.
 *
 * @param {KeyboardEvent} event
 * @param {...string} keys
 */
export function isShortcut(event, ...keys) {
  const isBare = !(event.ctrlKey || event.altKey || event.metaKey);
  return isBare && keys.includes(event.key) && !isTyping(event) && areShortcutsOn();
}

/**
 * Whether a key press is text for a field, or is meant for an open dialog, and so is no command of the page.
 *
 * @param {KeyboardEvent} event
 */
export function isTyping(event) {
  return (
    /** @type {Element} */ (event.target).closest("input:not([type=radio]), textarea, select, [contenteditable]") !== null ||
    document.querySelector("dialog[open]") !== null
  );
}
