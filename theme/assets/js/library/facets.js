/** The facets of the library: what is chosen, how many articles each value would leave, and the long tails. */

import { choices } from "./state.js";

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
  const countOf = (input) => input.closest("li").querySelector("[data-count]");
  const totals = new Map(inputs().map((input) => [input, Number(countOf(input).textContent)]));
  let counts = null;

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", ({ target }) => {
    if (!target.name) return;
    const chosen = {};
    for (const { name, value, checked } of inputs()) {
      chosen[name] ??= [];
      if (checked) chosen[name].push(value);
    }
    change(chosen);
  });
  for (const facet of facets.values()) {
    facet.querySelector("[data-unfold]")?.addEventListener("click", ({ currentTarget }) => unfold(facet, currentTarget));
    facet.querySelector("[data-find]")?.addEventListener("input", ({ target }) => narrow(facet, target.value));
  }

  function addChoice(facet, value, total) {
    const item = facet.querySelector("li:last-child").cloneNode(true);
    const input = item.querySelector("input");
    input.value = value;
    input.checked = input.disabled = false;
    item.querySelector(".choice__label").textContent = nameOf(facet.dataset.facet, value);
    facet.querySelector("[data-choices]").append(item);
    totals.set(input, total);
  }

  async function unfold(facet, button) {
    if (!("whole" in facet.dataset)) {
      const all = (await allCounts())[facet.dataset.facet];
      if ("whole" in facet.dataset) return;
      facet.dataset.whole = "";
      const present = new Set(inputs().map(({ name, value }) => `${name}=${value}`));
      const shown = facet.querySelectorAll("[data-choices] > li").length;
      button.dataset.label = button.textContent;
      const byMonth = facet.dataset.facet === "month";
      for (const [value, total] of Object.entries(all).sort(([a, x], [b, y]) =>
        byMonth ? b.localeCompare(a) : y - x || a.localeCompare(b, lang),
      )) {
        if (!present.has(`${facet.dataset.facet}=${value}`)) addChoice(facet, value, total);
      }
      [...facet.querySelectorAll("[data-choices] > li")].slice(shown).forEach((item) => (item.dataset.tail = ""));
      showCounts();
    }
    const open = button.getAttribute("aria-expanded") !== "true";
    button.setAttribute("aria-expanded", open);
    button.textContent = open ? texts.facetLess : button.dataset.label;
    for (const item of facet.querySelectorAll("[data-tail]")) item.hidden = !open;
    const find = facet.querySelector("[data-find]");
    find.hidden = !open || facet.querySelectorAll("[data-choices] > li").length < HUGE;
    if (open) facet.querySelector("[data-tail] input")?.focus();
    else narrow(facet, (find.value = ""));
  }

  function narrow(facet, text) {
    const wanted = fold(text);
    for (const item of facet.querySelectorAll("[data-choices] > li")) {
      item.hidden = !fold(item.querySelector(".choice__label").textContent).includes(wanted);
    }
  }

  function showCounts() {
    for (const input of inputs()) {
      const n = counts ? (counts[input.name]?.[input.value] ?? 0) : totals.get(input);
      countOf(input).textContent = n;
      input.disabled = n === 0 && !input.checked;
    }
  }

  function nameOf(facet, value) {
    const input = inputs().find((one) => one.name === facet && one.value === value);
    if (input) return input.closest("li").querySelector(".choice__label").textContent;
    if (facet !== "month" || !/^\d{4}-(0[1-9]|1[0-2])$/.test(value)) return value;
    const [year, month] = value.split("-");
    return `${new Intl.DateTimeFormat(lang, { month: "long" }).format(new Date(year, month - 1))} ${year}`;
  }

  return {
    nameOf,
    /** @param {string} facet @returns {string} what the page calls it */
    facetName: (facet) => facets.get(facet)?.dataset.name ?? facet,
    /** @param {import("./state.js").State} state */
    show(state) {
      const wanted = new Set(choices(state).map(({ facet, value }) => `${facet}=${value}`));
      for (const { facet, value } of choices(state)) {
        const place = facets.get(facet);
        if (place && !inputs().some((one) => one.name === facet && one.value === value)) addChoice(place, value, 0);
      }
      for (const input of inputs()) input.checked = wanted.has(`${input.name}=${input.value}`);
      for (const any of form.querySelectorAll("input[type=radio][value='']")) any.checked = !state.chosen[any.name].length;
    },
    /** @param {Record<string, Record<string, number>> | null} given null: those of the whole library */
    count(given) {
      counts = given;
      showCounts();
    },
  };
}

const fold = (text) => text.toLowerCase().replaceAll("ё", "е").trim();
