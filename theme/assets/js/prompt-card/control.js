/** The control of one field: an <input> that becomes a <textarea> when its value has lines. */

/**
 * The control that can hold `value`: the given one, or the text area that has taken its place.
 *
 * @param {HTMLInputElement | HTMLTextAreaElement} control
 * @param {string} value
 */
export function acceptLines(control, value) {
  if (!(control instanceof HTMLInputElement) || !/[\r\n]/.test(value)) return control;
  const area = document.createElement("textarea");
  for (const { name, value: text } of control.attributes) {
    if (!["type", "value", "list"].includes(name)) area.setAttribute(name, text);
  }
  area.rows = 1;
  area.defaultValue = control.defaultValue;
  area.value = control.value;
  control.replaceWith(area);
  return area;
}

/** Makes a text area as tall as its text, where the browser does not do so itself (`field-sizing` in field.css). */
export function fitHeight(control) {
  if (!(control instanceof HTMLTextAreaElement) || CSS.supports("field-sizing", "content")) return;
  control.style.height = "auto";
  control.style.height = `${control.scrollHeight + control.offsetHeight - control.clientHeight}px`;
}
