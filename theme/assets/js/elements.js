/**
 * An element with its properties and what stands in it; text goes in as text.
 *
 * @param {string} tag
 * @param {object} [properties]
 * @param {...(Node | string)} children
 */
export function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

/** A button with a text. */
export const button = (className, text, onclick) => element("button", { type: "button", className, onclick }, text);

/** A text of the interface with its fields filled in. */
export const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
