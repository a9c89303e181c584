/** The library page: search, facets, order, shelves, and the list that answers them. The address holds it all. */

import { filled, part, parts } from "../elements.js";
import { createCards } from "../library/cards.js";
import { createChips } from "../library/chips.js";
import { createFacets } from "../library/facets.js";
import { createFinder } from "../library/find.js";
import { createKeep } from "../library/keep.js";
import { createList } from "../library/list.js";
import { createNotice } from "../library/notice.js";
import { createPlace } from "../library/place.js";
import { createSheet } from "../library/sheet.js";
import { STEP, choices, conditions, isPlain, read, write } from "../library/state.js";
import { plural } from "../plural.js";
import { ROOT, favourites, recent } from "../shelf.js";

/**
 * @import { Found } from "../library/find.js"
 * @import { Choice, Chosen, State } from "../library/state.js"
 */

const TYPING = 150;
/** An answer that comes sooner does not fade the list: drawing that would take longer. */
const PATIENCE = 300;

/** @param {HTMLElement} root @param {(place: ParentNode) => void} mountIn */
export function mount(root, mountIn) {
  const lang = document.documentElement.lang;
  /** @type {Record<string, string>} */
  const texts = JSON.parse(part(root, "[data-texts]").textContent);
  /** @type {HTMLInputElement} */
  const field = part(root, "[data-query]");
  const search = part(root, "[data-search]");
  /** @type {HTMLSelectElement} */
  const sort = part(root, "[data-sort]");
  const more = part(root, "[data-more]");
  const shown = part(root, "[data-shown]");
  const found = part(root, "[data-found]");
  /** @type {HTMLFormElement} */
  const form = part(root, "[data-facets]");
  const bar = part(root, "[data-bar]");
  const chosenCount = part(root, "[data-chosen-count]");
  /** @type {HTMLButtonElement} */
  const clearing = part(root, "[data-clear]");
  const place = part(root, ".cards");
  const cards = createCards(place, ROOT, mountIn);
  const list = createList(place, cards);
  const finder = createFinder(ROOT);
  /** @param {Chosen} chosen */
  async function change(chosen) {
    await choose({ chosen: { ...state.chosen, ...chosen } });
    // What has been found is seen, however far down the page the choice was made.
    if (bar.getBoundingClientRect().bottom < 0) bar.scrollIntoView();
  }
  const facets = createFacets(form, { texts, lang, change, allCounts: finder.facets });
  /** @param {Choice} choice */
  const nameOf = (choice) => (choice.facet === "q" ? filled(texts.query, { query: choice.value }) : facets.nameOf(choice));
  const chips = createChips(part(root, "[data-chips]"), { texts, nameOf, choose, clear, after: found });
  const notice = createNotice(part(root, "[data-notice]"), { texts, lang, nameOf, choose, total: finder.total });
  const keep = createKeep({ texts, lang, root: ROOT, cards, changed: show });
  /** @type {Found} */
  const first = { slugs: list.slugs(), total: Number(root.dataset.total) };
  let state = read(location.search);
  let turn = 0;
  let isTyping = false;
  let typing = 0;
  let waiting = 0;
  const early = wishes();

  const address = createPlace(async (y) => {
    state = read(location.search);
    isTyping = false;
    await show();
    scrollTo(0, y);
  });

  /** What a reader faster than the script asks for. A browser that comes back restores no more than the address says. */
  function wishes() {
    const chosen = { ...state.chosen };
    for (const [facet, values] of Object.entries(facets.read())) chosen[facet] = [...new Set([...chosen[facet], ...values])];
    const isUsual = ["date", "relevance"].includes(sort.value);
    return { chosen, sort: isUsual ? state.sort : sort.value, query: field.value.trim() || state.query };
  }

  /**
   * The way back leads away from a choice; from a search letter by letter it leads in one step.
   *
   * @param {Partial<State>} changes
   */
  function choose(changes) {
    clearTimeout(typing);
    state = { ...state, shown: STEP, ...changes };
    if (!state.query && state.sort === "date") state.sort = "";
    address.set(state, !changes.query || !isTyping);
    isTyping = !!changes.query;
    return show();
  }

  function clear() {
    choose({ query: "", chosen: read("").chosen });
    found.focus();
  }

  /** @returns {Promise<Found | null> | Found} */
  function answer() {
    if (isPlain(state) && state.shelf === "all" && state.shown <= STEP) return first;
    return finder.find(state);
  }

  async function show() {
    const mine = ++turn;
    showControls();
    list.setBusy(true);
    clearTimeout(waiting);
    waiting = setTimeout(list.fade, PATIENCE, true);
    try {
      const answered = await answer();
      if (!answered || mine !== turn) return;
      const slugs = answered.slugs.slice(0, state.shown);
      showTotal(answered.total ?? answered.slugs.length, slugs.length);
      const showOthers = await list.show(slugs);
      await new Promise((resolve) => setTimeout(resolve)); // what has come is painted first
      const counted = Promise.resolve(answered.count?.() ?? null).then((counts) => mine === turn && facets.count(counts));
      const [isShown] = await Promise.all([showOthers?.(), counted]);
      if (!isShown) return;
      list.explain(answered.excerpt);
      notice.show(state, answered, state.shelf === "favourites" ? keep : null);
    } catch {
      if (mine === turn) notice.fail(show);
    }
    if (mine !== turn) return;
    clearTimeout(waiting);
    list.fade(false);
    list.setBusy(false);
  }

  /** @param {number} total @param {number} n how many of them are shown */
  function showTotal(total, n) {
    const left = Math.min(STEP, total - n);
    found.textContent = plural(conditions(state).length ? texts.found : texts.all, total, lang);
    part(root, "[data-show]").textContent = plural(texts.show, total, lang);
    more.textContent = plural(texts.more, left, lang);
    more.hidden = left <= 0;
    shown.textContent = filled(texts.shown, { shown: n, total });
    shown.hidden = total <= STEP;
  }

  /** @template {"view" | "shelf"} Name @param {Name} name @returns {WithData<Name>[]} */
  function buttons(name) {
    return parts(root, `button[data-${name}]`);
  }

  function showControls() {
    if (field.value.trim() !== state.query) field.value = state.query;
    sort.options[0].hidden = sort.options[0].disabled = !state.query;
    sort.value = state.sort || (state.query ? "relevance" : "date");
    list.setView(state.view);
    root.dataset.shelf = state.shelf;
    for (const name of /** @type {const} */ (["view", "shelf"])) {
      for (const button of buttons(name)) button.ariaPressed = `${button.dataset[name] === state[name]}`;
    }
    facets.show(state);
    chips.show(state);
    const n = choices(state).length;
    chosenCount.textContent = `${n}`;
    chosenCount.hidden = n === 0;
    clearing.disabled = conditions(state).length === 0;
  }

  function showShelves() {
    for (const [name, shelf] of Object.entries({ favourites, recent })) {
      part(root, `button[data-shelf=${name}] [data-shelf-count]`).textContent = `${shelf.list().length || ""}`;
    }
  }

  function searchTyped() {
    if (field.value.trim() !== state.query) choose({ query: field.value.trim(), exact: false });
  }

  field.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(searchTyped, TYPING);
  });
  search.addEventListener("submit", (event) => {
    event.preventDefault();
    searchTyped();
  });
  sort.addEventListener("change", () => choose({ sort: sort.value === "relevance" ? "" : sort.value }));
  for (const button of buttons("view")) {
    button.addEventListener("click", () => choose({ view: button.dataset.view, shown: state.shown }));
  }
  for (const button of buttons("shelf")) {
    button.addEventListener("click", () => choose({ shelf: button.dataset.shelf }));
  }
  more.addEventListener("click", async () => {
    const next = state.shown;
    state = { ...state, shown: next + STEP };
    address.set(state, false);
    await show();
    list.focus(next);
  });
  clearing.addEventListener("click", clear);
  for (const one of [form, search]) one.addEventListener("focusin", finder.warm, { once: true });
  createSheet(part(root, "[data-dialog]"), { root, opener: part(root, "[data-open-filters]"), content: form });
  favourites.onChange(showShelves);
  recent.onChange(showShelves);

  showShelves();
  if (write({ ...state, ...early }) !== write(state)) choose(early);
  else if (write(state)) show().then(() => scrollTo(0, address.y));
  else scrollTo(0, address.y || scrollY);
}
