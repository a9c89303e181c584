/** The form of a prompt card: values by parameter name, shared by all prompts of the article. */

/**
 * @param {HTMLFormElement | null} form null where no prompt has a parameter
 * @param {{change: (name: string, value: string) => void, focus: (name: string | null) => void}} on
 */
export function createFields(form, on) {
  const fields = new Map();
  for (const element of form?.querySelectorAll("[data-field]") ?? []) fields.set(element.dataset.field, element);
  const control = (name) => fields.get(name).querySelector("[data-control]");

  function set(name, value) {
    acceptLines(control(name), value).value = value;
    changed(name);
  }

  function changed(name) {
    fitHeight(control(name));
    on.change(name, control(name).value);
  }

  for (const [name, field] of fields) {
    field.addEventListener("input", () => changed(name));
    field.addEventListener("focusin", () => on.focus(name));
    field.addEventListener("focusout", () => on.focus(null));
    for (const type of ["paste", "drop"]) {
      field.addEventListener(type, (event) => insertLines(event, () => changed(name)));
    }
    for (const chip of field.querySelectorAll("[data-example]")) {
      chip.addEventListener("click", () => set(name, chip.value));
    }
  }
  // Enter in the only text field of a form would send it, and reload the page.
  form?.addEventListener("submit", (event) => event.preventDefault());

  return {
    isFilled: (name) => fields.has(name) && control(name).value !== "",
    focus: (name) => fields.has(name) && control(name).focus(),
    value: (name) => (fields.has(name) ? control(name).value : ""),
    label: (name) => fields.get(name)?.querySelector("[data-label]").textContent ?? "",

    /** The values of these fields, but for those as the form opens with them. */
    changed(names) {
      const own = names.filter((name) => fields.has(name) && control(name).value !== control(name).defaultValue);
      return Object.fromEntries(own.map((name) => [name, control(name).value]));
    },

    /** Undoes `changed`: these fields hold the values given, the others among them what the form opens with. */
    restore(names, values) {
      for (const name of names) {
        if (fields.has(name)) set(name, Object.hasOwn(values, name) ? values[name] : control(name).defaultValue);
      }
    },

    /** Reports every value as it stands, the defaults among them. */
    announce() {
      for (const name of fields.keys()) changed(name);
    },

    /** Shows the fields of a prompt in its order; the others keep their values. */
    show(names) {
      if (!form) return;
      for (const [name, field] of fields) field.hidden = !names.includes(name);
      for (const name of names) if (fields.has(name)) fields.get(name).parentElement.append(fields.get(name));
      form.hidden = !names.some((name) => fields.has(name));
      for (const name of names) if (fields.has(name)) fitHeight(control(name));
    },

    clear() {
      for (const name of fields.keys()) set(name, "");
    },

    /** Gives the empty ones of these fields their first example, or else their default. */
    fillExamples(names) {
      for (const name of names) {
        if (!fields.has(name) || control(name).value !== "") continue;
        const example = fields.get(name).querySelector("[data-example]")?.value ?? control(name).defaultValue;
        if (example) set(name, example);
      }
    },
  };
}

/** Lets text with line ends into an <input>, which would swallow them: the field becomes a text area first. */
function insertLines(event, done) {
  const input = event.target;
  if (!(input instanceof HTMLInputElement)) return;
  const text = (event.clipboardData ?? event.dataTransfer).getData("text/plain").replaceAll(/\r\n?/g, "\n");
  if (!text.includes("\n")) return;
  event.preventDefault();
  const { selectionStart, selectionEnd } = input;
  const area = acceptLines(input, text);
  area.focus();
  area.setRangeText(text, selectionStart, selectionEnd, "end");
  done();
}

/**
 * The control that can hold `value`: the given one, or the text area that has taken its place.
 *
 * @param {HTMLInputElement | HTMLTextAreaElement} control
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

/** Makes a text area as tall as its text, where the browser does not do so itself (`field-sizing` in field.css). */
function fitHeight(control) {
  if (!(control instanceof HTMLTextAreaElement) || CSS.supports("field-sizing", "content")) return;
  control.style.height = "auto";
  control.style.height = `${control.scrollHeight + control.offsetHeight - control.clientHeight}px`;
}
