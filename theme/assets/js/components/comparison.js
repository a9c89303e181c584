/** The reader's values in the comparison of prompts: the prompt card says what they are. */

import { parts } from "../elements.js";
import { controlOf } from "../prompt-card/fields.js";
import { fillPlace } from "../prompt-card/preview.js";

/** @param {HTMLElement} element */
export function mount(element) {
  /** @type {import("../prompt-card/preview.js").Place[]} */
  const places = parts(element, "[data-parameter]");

  /** @param {string} name @param {string} value */
  function fill(name, value) {
    for (const place of places) if (place.dataset.parameter === name) fillPlace(place, value);
  }

  document.addEventListener("promptoteka:fill", ({ detail }) => fill(detail.name, detail.value));
  // The card may have spoken before this script was there.
  /** @type {import("../prompt-card/fields.js").Field[]} */
  const fields = parts(document, "[data-field]");
  for (const field of fields) fill(field.dataset.field, controlOf(field).value);
}
