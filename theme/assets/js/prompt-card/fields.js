/** The form of a prompt card: values by parameter name, shared by all prompts of the article. */

import { part, parts } from "../elements.js";
import { ROOT } from "../shelf.js";

/**
 * @typedef {HTMLInputElement | HTMLTextAreaElement} Control
 * @typedef {WithData<"field">} Field
 */

/** @param {Field} field @returns {Control} */
export const controlOf = (field) => part(field, "[data-control]");

/** @param {Field} field @returns {HTMLButtonElement[]} */
const examplesOf = (field) => parts(field, "[data-example]");


/**
 * @param {HTMLFormElement | null} form null where no prompt has a parameter
 * @param {{change: (name: string, value: string) => void, focus: (name: string | null) => void}} on
 */
export function createFields(form, on) {
  const fields = new Map(form ? /** @type {Field[]} */ (parts(form, "[data-field]")).map((field) => [field.dataset.field, field]) : []);
  /** The fields of those parameters that have one. @param {string[]} names */
  const fieldsOf = (names) => names.flatMap((name) => fields.get(name) ?? []);

  /** @param {Field} field @param {string} value */
  function set(field, value) {
    acceptLines(controlOf(field), value).value = value;
    changed(field);
  }

  /** @param {Field} field */
  function changed(field) {
    fitHeight(controlOf(field));
    on.change(field.dataset.field, controlOf(field).value);
  }

  /** @param {string} name @returns {Control | null | undefined} none where the parameter has no field */
  const control = (name) => fields.get(name)?.querySelector("[data-control]");

  for (const [name, field] of fields) {
    field.addEventListener("input", () => changed(field));
    field.addEventListener("focusin", () => on.focus(name));
    field.addEventListener("focusout", () => on.focus(null));
    field.addEventListener("paste", (event) => insertLines(event, event.clipboardData));
    field.addEventListener("drop", (event) => insertLines(event, event.dataTransfer));
    for (const chip of examplesOf(field)) chip.addEventListener("click", () => set(field, chip.value));
  }
  // Enter in the only text field of a form would send it, and reload the page.
  form?.addEventListener("submit", (event) => event.preventDefault());

  return {
    /** @param {string} name */
    isFilled: (name) => !!control(name)?.value,
    /** @param {string} name */
    focus: (name) => control(name)?.focus(),
    /** @param {string} name */
    element: (name) => fields.get(name),
    /** @param {string} name */
    value: (name) => control(name)?.value ?? "",
    /** @param {string} name */
    label: (name) => fields.get(name)?.querySelector("[data-label]")?.textContent ?? "",

    /** The values of these fields, but for those as the form opens with them. @param {string[]} names */
    changed(names) {
      const own = fieldsOf(names).filter((field) => controlOf(field).value !== controlOf(field).defaultValue);
      return Object.fromEntries(own.map((field) => [field.dataset.field, controlOf(field).value]));
    },

    /**
     * Undoes `changed`: these fields hold the values given, the others among them what the form opens with.
     *
     * @param {string[]} names
     * @param {Record<string, string>} values
     */
    restore(names, values) {
      for (const field of fieldsOf(names)) {
        const name = field.dataset.field;
        set(field, Object.hasOwn(values, name) ? values[name] : controlOf(field).defaultValue);
      }
    },

    /** Those of these fields without which the prompt makes no sense. @param {string[]} names */
    required: (names) => names.filter((name) => control(name)?.getAttribute("aria-required") === "true"),

    /** Shows the fields of a prompt in its order; the others keep their values. @param {string[]} names */
    show(names) {
      if (!form) return;
      const shown = fieldsOf(names);
      for (const [name, field] of fields) field.hidden = !names.includes(name);
      for (const field of shown) field.parentElement?.append(field);
      form.hidden = shown.length === 0;
      for (const field of shown) fitHeight(controlOf(field));
    },

    clear() {
      for (const field of fields.values()) set(field, "");
    },

    /** Gives the empty ones of these fields their first example, or else their default. @param {string[]} names */
    fillExamples(names) {
      for (const field of fieldsOf(names)) {
        const example = examplesOf(field)[0]?.value ?? controlOf(field).defaultValue;
        if (example && !controlOf(field).value) set(field, example);
      }
    },
  };
}

/**
 * What the reader has written, kept in this tab until it is closed: it comes back after a reload, and after leaving and
 * coming back. No other tab sees it, and no server.
 *
 * @param {string} slug
 */
export function createDraft(slug) {
  const key = `promptoteka:${ROOT.pathname}:draft:${slug}`;
  return {
    /** @returns {Record<string, string>} */
    read() {
      try {
        const kept = JSON.parse(sessionStorage.getItem(key) ?? "{}");
        return Object.fromEntries(Object.entries(kept).filter(([, value]) => typeof value === "string"));
      } catch {
        return {};
      }
    },
    /** @param {Record<string, string>} values */
    write(values) {
      try {
        if (Object.keys(values).length) sessionStorage.setItem(key, JSON.stringify(values));
        else sessionStorage.removeItem(key);
      } catch {
        // Kept as long as the page lasts.
      }
    },
  };
}

/**
 * Lets text with line ends into an <input>, which would swallow them: the field becomes a text area first.
 *
 * @param {Event} event
 * @param {DataTransfer | null} given
 */
function insertLines(event, given) {
  const input = event.target;
  if (!(input instanceof HTMLInputElement)) return;
  const text = given?.getData("text/plain").replaceAll(/\r\n?/g, "\n");
  if (!text?.includes("\n")) return;
  event.preventDefault();
  const { selectionStart, selectionEnd } = /** @type {{selectionStart: number, selectionEnd: number}} */ (input);
  const area = acceptLines(input, text);
  area.focus();
  area.setRangeText(text, selectionStart, selectionEnd, "end");
  area.dispatchEvent(new Event("input", { bubbles: true }));
}

/**
 * The control that can hold `value`: the given one, or the text area that has taken its place.
 *
 * @param {Control} control
 * @param {string} value
 */
function acceptLines(control, value) {
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

/**
 * Makes a text area as tall as its text, where the browser does not do so itself (`field-sizing` in field.css).
 *
 * @param {Control} control
 */
function fitHeight(control) {
  if (!(control instanceof HTMLTextAreaElement) || CSS.supports("field-sizing", "content")) return;
  control.style.height = "auto";
  control.style.height = `${control.scrollHeight + control.offsetHeight - control.clientHeight}px`;
}
