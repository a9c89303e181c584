/** The prompt on the home page: two of its fields become text at once, and its own page opens with them. */

import { part, parts } from "../elements.js";
import { createDraft } from "../prompt-card/fields.js";
import { fillPlace } from "../prompt-card/preview.js";

/** @typedef {HTMLInputElement & WithData<"control">} Control */

/** @param {WithData<"slug">} starter */
export function mount(starter) {
  const draft = createDraft(starter.dataset.slug);
  const text = part(starter, "pre");

  /** @param {Control} control */
  function fill({ dataset: { control: name }, value }) {
    for (const place of /** @type {WithData<"parameter" | "placeholder">[]} */ (parts(text, `[data-parameter="${name}"]`))) fillPlace(place, value);
  }

  for (const control of /** @type {Control[]} */ (parts(starter, "[data-control]"))) {
    const { control: name } = control.dataset;
    control.value = draft.read()[name] ?? control.value;
    fill(control);
    control.addEventListener("input", () => {
      fill(control);
      draft.write({ ...draft.read(), [name]: control.value });
    });
    control.addEventListener("focus", () => {
      const place = text.querySelector(`[data-parameter="${name}"]`);
      if (place) text.scrollTop += place.getBoundingClientRect().top - text.getBoundingClientRect().top - text.clientHeight / 3;
    });
  }
  part(starter, "form").addEventListener("submit", (event) => event.preventDefault());
}
