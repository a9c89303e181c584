/** Elements: found in what a template has written, where what is missing is named at once, and made. */

/**
 * The first element that a selector names.
 *
 * @template {Element} [E=HTMLElement]
 * @param {ParentNode} place
 * @param {string} selector
 * @returns {E}
 */
export function part(place, selector) {
  /** @type {E | null} */
  const found = place.querySelector(selector);
  if (found) return found;
  throw new Error(selector);
}

/**
 * All elements that a selector names.
 *
 * @template {Element} [E=HTMLElement]
 * @param {ParentNode} place
 * @param {string} selector
 * @returns {E[]}
 */
export const parts = (place, selector) => [.../** @type {NodeListOf<E>} */ (place.querySelectorAll(selector))];

/**
 * An element with its properties and what stands in it; text goes in as text.
 *
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Partial<HTMLElementTagNameMap[Tag]>} [properties]
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

/**
 * A button with a text.
 *
 * @param {string} className
 * @param {string} text
 * @param {() => unknown} onclick
 */
export const button = (className, text, onclick) => element("button", { type: "button", className, onclick }, text);

/**
 * A text of the interface with its fields filled in.
 *
 * @param {string} text
 * @param {Record<string, string | number>} values
 */
export const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => `${values[name]}`);
