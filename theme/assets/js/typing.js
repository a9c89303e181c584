/**
 * Whether a key press is text for a field, or is meant for an open dialog, and so is no command of the page.
 *
 * @param {KeyboardEvent} event
 */
export function isTyping(event) {
  return (
    event.target.closest("input:not([type=radio]), textarea, select, [contenteditable]") !== null ||
    document.querySelector("dialog[open]") !== null
  );
}
