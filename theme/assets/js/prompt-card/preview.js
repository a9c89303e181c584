import { part, parts } from "../elements.js";

/** @typedef {WithData<"parameter" | "placeholder">} Place `[data-parameter]` */

/**
 * One prompt's text on the page. Values go in as `textContent` only: the text of `code` is, at any moment and to
 * the character, what is copied.
 *
 * @param {HTMLElement} panel `[data-prompt]`
 * @param {(name: string) => void} onPick called with the parameter whose place was clicked
 */
export function createPreview(panel, onPick) {
  const region = part(panel, "pre");
  const code = part(panel, "[data-preview]");
  /** @type {Place[]} */
  const places = parts(code, "[data-parameter]");
  /** @type {(string | [name: string, placeholder: string])[]} */
  const runs = JSON.parse(part(panel, "[data-plain]").textContent);
  /** @param {string} name */
  const of = (name) => places.filter((place) => place.dataset.parameter === name);

  code.addEventListener("click", (event) => {
    /** @type {Place | null} */
    const place = /** @type {Element} */ (event.target).closest("[data-parameter]");
    // The end of a selection drawn over the text is not a click on a place.
    if (place && getSelection()?.isCollapsed) onPick(place.dataset.parameter);
  });

  return {
    id: panel.id,
    region,
    code,
    /** Names, in order of first appearance. */
    parameters: [...new Set(places.map((place) => place.dataset.parameter))],
    text: () => code.textContent,
    /** The text without Markdown's marks; what the values hold stays. @param {(name: string) => string} value */
    plain: (value) => runs.map((run) => (typeof run === "string" ? run : value(run[0]) || run[1])).join(""),

    /** @param {boolean} shown */
    show(shown) {
      panel.hidden = !shown;
    },

    /** @param {string} name @param {string} value */
    fill(name, value) {
      for (const place of of(name)) fillPlace(place, value);
    },

    /**
     * @param {string | null} name the parameter whose places are to stand out; null for none
     * @param {number} end where the preview ends to the eye
     * @returns {number} by how much the first of them lies below that, though the preview has scrolled as far as it can
     */
    highlight(name, end) {
      for (const place of places) place.classList.toggle("place--active", place.dataset.parameter === name);
      const [first] = name === null ? [] : of(name);
      if (!first || !region.clientHeight) return 0;
      // Scrolls the preview alone: scrollIntoView would take the page, and the field, away from the reader.
      const { top } = panel.getBoundingClientRect();
      const at = first.getBoundingClientRect().top;
      if (at < top || at > end - MARGIN) panel.scrollTop += at - top - (end - top) / 3;
      return Math.max(0, first.getBoundingClientRect().bottom - end + MARGIN);
    },

    /** The first place of a parameter. @param {string} name @returns {Place | undefined} */
    place: (name) => of(name)[0],

    /** How many lines follow below a place on the screen. @param {number} end */
    linesBelow(end) {
      const { bottom } = code.getBoundingClientRect();
      return region.clientHeight ? Math.max(0, Math.round((bottom - end) / parseFloat(getComputedStyle(code).lineHeight))) : 0;
    },

    /** On by what is seen of it: the panel, or the page where that does not scroll. @param {number} end */
    scrollOn(end) {
      const by = end - Math.max(panel.getBoundingClientRect().top, 0) - 2 * MARGIN;
      const before = panel.scrollTop;
      panel.scrollTop += by;
      if (panel.scrollTop === before) scrollBy({ top: by });
    },
  };
}

/** A line and what is around it. */
const MARGIN = 40;

/**
 * Puts a value in its place; an empty one gives the author's placeholder back.
 *
 * @param {Place} place
 * @param {string} value
 */
export function fillPlace(place, value) {
  place.textContent = value || place.dataset.placeholder;
  place.classList.toggle("place--filled", value !== "");
}
