/** The facets of the library: what is chosen, how many articles each value would leave, and the long tails. */

import { part, parts } from "../elements.js";
import { choices } from "./state.js";

/** A list of so many values gets a field to search it. */
const HUGE = 20;

/**
 * @import { Counts } from "../search/facets.js"
 * @import { Choice, Chosen, State } from "./state.js"
 * @typedef {WithData<"facet" | "name">} Facet
 */

/**
 * @param {HTMLFormElement} form
 * @param {object} options
 * @param {Record<string, string>} options.texts
 * @param {string} options.lang
 * @param {(chosen: Chosen) => void} options.change
 * @param {() => Promise<Counts>} options.allCounts every value of every facet
 */
export function createFacets(form, { texts, lang, change, allCounts }) {
  const facets = new Map(/** @type {Facet[]} */ (parts(form, "[data-facet]")).map((facet) => [facet.dataset.facet, facet]));
  /** @returns {HTMLInputElement[]} */
  const allInputs = () => parts(form, "[data-choices] input");
  const inputs = () => allInputs().filter((input) => input.value);
  /** @param {Choice} choice */
  const inputOf = ({ facet, value }) => inputs().find((input) => input.name === facet && input.value === value);
  /** @type {Map<HTMLInputElement, number | undefined>} */
  const totals = new Map(inputs().map((input) => [input, Number(beside(input, "[data-count]").textContent)]));
  /** @type {Counts | null} */
  let counts = null;

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", ({ target }) => {
    if (/** @type {HTMLInputElement} */ (target).name) change(read());
  });
  for (const facet of facets.values()) {
    for (const button of /** @type {WithData<"label">[]} */ (parts(facet, "[data-unfold]"))) {
      /** @type {HTMLInputElement} */
      const find = part(facet, "[data-find]");
      button.addEventListener("click", () => toggle(facet, button, find));
      find.addEventListener("input", () => narrow(facet, find.value));
    }
  }

  function read() {
    /** @type {Chosen} */
    const chosen = {};
    for (const { name, value, checked } of inputs()) {
      chosen[name] ??= [];
      if (checked) chosen[name].push(value);
    }
    return chosen;
  }

  /**
   * A value that the page came without, at the end of its facet.
   *
   * @param {Facet} facet
   * @param {string} value
   * @param {number} [total]
   */
  function addChoice(facet, value, total) {
    const item = /** @type {HTMLElement} */ (part(facet, "li:last-child").cloneNode(true));
    /** @type {HTMLInputElement} */
    const input = part(item, "input");
    input.value = value;
    input.checked = false;
    beside(input, ".choice__label").textContent = nameOf({ facet: facet.dataset.facet, value });
    part(facet, "[data-choices]").append(item);
    totals.set(input, total);
    return item;
  }

  /** @param {Facet} facet */
  async function addTail(facet) {
    facet.dataset.whole = "";
    const name = facet.dataset.facet;
    /** @type {(one: [string, number], other: [string, number]) => number} */
    const order =
      facet.dataset.order === "latest"
        ? ([a], [b]) => b.localeCompare(a)
        : ([a, x], [b, y]) => y - x || a.localeCompare(b, lang, { numeric: true });
    for (const [value, total] of Object.entries((await allCounts())[name]).sort(order)) {
      const input = inputOf({ facet: name, value });
      if (input) totals.set(input, total);
      else addChoice(facet, value, total).dataset.tail = "";
    }
    showCounts();
  }

  /** @param {Facet} facet @param {WithData<"label">} button @param {HTMLInputElement} find */
  async function toggle(facet, button, find) {
    const isOpen = button.ariaExpanded !== "true";
    if (!("whole" in facet.dataset)) {
      button.dataset.label = button.textContent;
      await addTail(facet);
    }
    button.ariaExpanded = `${isOpen}`;
    button.textContent = isOpen ? texts.facetLess : button.dataset.label;
    find.value = "";
    find.hidden = !isOpen || facet.querySelectorAll("li").length < HUGE;
    narrow(facet, "");
    if (isOpen) parts(facet, "[data-tail] input")[0]?.focus();
    else for (const item of parts(facet, "[data-tail]:not(:has(:checked))")) item.hidden = true;
  }

  /** @param {Facet} facet @param {string} text */
  function narrow(facet, text) {
    for (const item of parts(facet, "li")) item.hidden = !fold(part(item, ".choice__label").textContent).includes(fold(text));
  }

  function showCounts() {
    for (const input of inputs()) {
      const n = counts ? (counts[input.name]?.[input.value] ?? 0) : totals.get(input);
      beside(input, "[data-count]").textContent = `${n ?? ""}`;
      input.disabled = n === 0 && !input.checked;
    }
  }

  /** What the page calls a value. @param {Choice} choice @returns {string} */
  function nameOf({ facet, value }) {
    const input = inputOf({ facet, value });
    if (input) return beside(input, ".choice__label").textContent;
    if (facets.get(facet)?.dataset.order !== "latest" || !/^\d{4}-(0[1-9]|1[0-2])$/.test(value)) return value;
    const [year, month] = value.split("-");
    return `${new Intl.DateTimeFormat(lang, { month: "long" }).format(new Date(Number(year), Number(month) - 1))} ${year}`;
  }

  return {
    /** The values that are chosen. */
    read,
    /** @param {Choice} choice @returns {string} `Тема: письма` */
    nameOf: (choice) => `${facets.get(choice.facet)?.dataset.name ?? choice.facet}: ${nameOf(choice)}`,
    /** @param {State} state */
    show(state) {
      for (const choice of choices(state)) {
        const facet = facets.get(choice.facet);
        if (facet && !inputOf(choice)) addChoice(facet, choice.value);
      }
      for (const input of allInputs()) {
        const chosen = state.chosen[input.name];
        input.checked = input.value ? chosen.includes(input.value) : chosen.length === 0;
      }
    },
    /** @param {Counts | null} given null: those of the whole library */
    count(given) {
      counts = given;
      showCounts();
    },
  };
}

/** What stands beside an input. @param {HTMLInputElement} input @param {string} selector */
const beside = (input, selector) => part(/** @type {HTMLElement} */ (input.closest("li")), selector);
/** @param {string} text */
const fold = (text) => text.toLowerCase().replaceAll("ё", "е").trim();
