/** The reader's values in the comparison of prompts: the prompt card says what they are. */

import { fillPlace } from "../prompt-card/preview.js";

/** @param {HTMLElement} element */
export function mount(element) {
  const places = [...element.querySelectorAll("[data-parameter]")];

  function fill(name, value) {
    for (const place of places) if (place.dataset.parameter === name) fillPlace(place, value);
  }

  document.addEventListener("promptoteka:fill", ({ detail }) => fill(detail.name, detail.value));
  // The card may have spoken before this script was there.
  for (const field of document.querySelectorAll("[data-field]")) {
    fill(field.dataset.field, field.querySelector("[data-control]").value);
  }
}
