/** The facets of the library: what is chosen, how many articles each value would leave, and the long tails. */

import { choices } from "./state.js";

/** A list of so many values gets a field to search it. */
const HUGE = 20;

/**
 * @param {HTMLFormElement} form
 * @param {object} options
 * @param {Record<string, string>} options.texts
 * @param {string} options.lang
 * @param {(chosen: Record<string, string[]>) => void} options.change
 * @param {() => Promise<Record<string, Record<string, number>>>} options.allCounts every value of every facet
 */
export function createFacets(form, { texts, lang, change, allCounts }) {
  const facets = new Map([...form.querySelectorAll("[data-facet]")].map((facet) => [facet.dataset.facet, facet]));
  const inputs = () => [...form.elements].filter((input) => input.name && input.value);
  const inputOf = ({ facet, value }) => inputs().find((input) => input.name === facet && input.value === value);
  const part = (input, name) => input.closest("li").querySelector(name);
  const totals = new Map(inputs().map((input) => [input, Number(part(input, "[data-count]").textContent)]));
  let counts = null;

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", ({ target }) => {
    if (target.name) change(read());
  });
  for (const facet of facets.values()) {
    facet.querySelector("[data-unfold]")?.addEventListener("click", ({ currentTarget }) => toggle(facet, currentTarget));
    facet.querySelector("[data-find]")?.addEventListener("input", ({ target }) => narrow(facet, target.value));
  }

  function read() {
    const chosen = {};
    for (const { name, value, checked } of inputs()) {
      chosen[name] ??= [];
      if (checked) chosen[name].push(value);
    }
    return chosen;
  }

  /** A value that the page came without, at the end of its facet. */
  function addChoice(facet, value, total) {
    const item = facet.querySelector("li:last-child").cloneNode(true);
    const input = item.querySelector("input");
    input.value = value;
    input.checked = false;
    part(input, ".choice__label").textContent = nameOf({ facet: facet.dataset.facet, value });
    facet.querySelector("[data-choices]").append(item);
    totals.set(input, total);
    return item;
  }

  async function addTail(facet) {
    facet.dataset.whole = "";
    const name = facet.dataset.facet;
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

  async function toggle(facet, button) {
    const isOpen = button.ariaExpanded !== "true";
    if (!("whole" in facet.dataset)) {
      button.dataset.label = button.textContent;
      await addTail(facet);
    }
    button.ariaExpanded = isOpen;
    button.textContent = isOpen ? texts.facetLess : button.dataset.label;
    const find = facet.querySelector("[data-find]");
    find.hidden = !isOpen || facet.querySelectorAll("li").length < HUGE;
    narrow(facet, (find.value = ""));
    if (isOpen) facet.querySelector("[data-tail] input")?.focus();
    else for (const item of facet.querySelectorAll("[data-tail]:not(:has(:checked))")) item.hidden = true;
  }

  function narrow(facet, text) {
    for (const item of facet.querySelectorAll("li")) {
      item.hidden = !fold(item.querySelector(".choice__label").textContent).includes(fold(text));
    }
  }

  function showCounts() {
    for (const input of inputs()) {
      const n = counts ? (counts[input.name]?.[input.value] ?? 0) : totals.get(input);
      part(input, "[data-count]").textContent = n ?? "";
      input.disabled = n === 0 && !input.checked;
    }
  }

  /** What the page calls a value. */
  function nameOf({ facet, value }) {
    const input = inputOf({ facet, value });
    if (input) return part(input, ".choice__label").textContent;
    if (facets.get(facet)?.dataset.order !== "latest" || !/^\d{4}-(0[1-9]|1[0-2])$/.test(value)) return value;
    const [year, month] = value.split("-");
    return `${new Intl.DateTimeFormat(lang, { month: "long" }).format(new Date(year, month - 1))} ${year}`;
  }

  return {
    /** @returns {Record<string, string[]>} the values that are chosen, by facet */
    read,
    /** @param {{facet: string, value: string}} choice @returns {string} `Тема: письма` */
    nameOf: (choice) => `${facets.get(choice.facet)?.dataset.name ?? choice.facet}: ${nameOf(choice)}`,
    /** @param {import("./state.js").State} state */
    show(state) {
      for (const choice of choices(state)) {
        const facet = facets.get(choice.facet);
        if (facet && !inputOf(choice)) addChoice(facet, choice.value);
      }
      for (const input of form.querySelectorAll("[data-choices] input")) {
        const chosen = state.chosen[input.name];
        input.checked = input.value ? chosen.includes(input.value) : chosen.length === 0;
      }
    },
    /** @param {Record<string, Record<string, number>> | null} given null: those of the whole library */
    count(given) {
      counts = given;
      showCounts();
    },
  };
}

const fold = (text) => text.toLowerCase().replaceAll("ё", "е").trim();
