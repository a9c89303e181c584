/** The library page: search, facets, order, shelves, and the list that answers them. The address holds it all. */

import { createCards, showExcerpt } from "../library/cards.js";
import { button, element, filled } from "../library/elements.js";
import { createFacets } from "../library/facets.js";
import { createFinder } from "../library/find.js";
import { createKeep } from "../library/keep.js";
import { createNotice } from "../library/notice.js";
import { STEP, choices, isPlain, read, without, write } from "../library/state.js";
import { plural } from "../plural.js";
import { ROOT, favourites, recent } from "../shelf.js";

const TYPING = 150;
/** So many cards are on the screen at first: the others follow. */
const FIRST = 12;

/** @param {HTMLElement} root @param {(place: ParentNode) => void} mountIn */
export function mount(root, mountIn) {
  const part = (name) => root.querySelector(`[data-${name}]`);
  const lang = document.documentElement.lang;
  const texts = JSON.parse(part("texts").textContent);
  const [query, sort, chips, more, shown, dialog] = ["query", "sort", "chips", "more", "shown", "dialog"].map(part);
  const list = root.querySelector(".cards");
  const cards = createCards(list, ROOT, mountIn);
  const finder = createFinder(ROOT);
  const form = part("facets");
  const facets = createFacets(form, { texts, lang, change: (chosen) => choose({ chosen: { ...state.chosen, ...chosen } }), allCounts: finder.facets });
  const nameOf = ({ facet, value }) =>
    facet === "q" ? filled(texts.query, { query: value }) : `${facets.facetName(facet)}: ${facets.nameOf(facet, value)}`;
  const notice = createNotice(part("notice"), { texts, lang, go: choose, nameOf, count: finder.count });
  const keep = createKeep({ texts, lang, root: ROOT, cards, changed: () => show() });
  const first = { slugs: slugsOf(list), counts: null, total: Number(root.dataset.total) };
  let state = read("");
  let turn = 0;
  let isTyping = false;
  let pending;

  /** A choice: it has an address of its own, and the back button leads away from it. */
  function choose(changes) {
    go({ ...state, shown: STEP, ...changes }, "pushState");
    isTyping = false;
  }

  function go(next, how) {
    clearTimeout(pending);
    if (!next.query && next.sort === "date") next = { ...next, sort: "" };
    const address = `${location.pathname}${write(next)}`;
    remember();
    if (write(next) !== write(state)) history[how]({ y: scrollY }, "", address);
    state = next;
    return show();
  }

  /** Where the reader is, for the way back. */
  function remember() {
    history.replaceState({ ...history.state, y: scrollY }, "");
  }

  function answer() {
    if (isPlain(state) && state.shelf === "all" && state.shown <= STEP) return first;
    return finder.find(state);
  }

  /** Shows what the state asks for. @returns {Promise<boolean>} false where a later one has come in between */
  async function show() {
    const mine = ++turn;
    const { query: words, shown: most } = state;
    showControls();
    list.setAttribute("aria-busy", "true");
    try {
      const found = await answer();
      if (!found || mine !== turn) return false;
      const slugs = found.slugs.slice(0, most);
      facets.count(found.counts);
      showTotal(found.total ?? found.slugs.length, slugs.length);
      if (!(await showCards(slugs, mine))) return false;
      notice.show(state, found);
      if (state.shelf === "favourites") notice.add(keep);
      list.removeAttribute("aria-busy");
      for (const item of list.children) {
        const { slug } = item.firstElementChild.dataset;
        found.excerpt?.(slug).then((pieces) => mine === turn && showExcerpt(item, pieces), () => {});
        if (!found.excerpt) showExcerpt(item, null);
      }
      return words === state.query;
    } catch (error) {
      if (mine !== turn) return false;
      list.removeAttribute("aria-busy");
      notice.failed(show);
      return true;
    }
  }

  /** Puts cards into the list: those that stand there already stay, the first of the others come in one go. */
  async function showCards(slugs, mine) {
    const present = slugsOf(list);
    let start = present.length;
    if (present.some((slug, place) => slug !== slugs[place])) {
      const head = await cards.all(slugs.slice(0, FIRST));
      if (mine !== turn) return false;
      list.replaceChildren(...head);
      start = FIRST;
    }
    const rest = await cards.all(slugs.slice(start));
    if (mine !== turn) return false;
    list.append(...rest);
    return true;
  }

  function showTotal(total, n) {
    const isAll = isPlain(state) && state.shelf === "all";
    part("found").textContent = plural(isAll ? texts.all : texts.found, total, lang);
    part("show").textContent = plural(texts.show, total, lang);
    const left = Math.min(STEP, total - n);
    more.hidden = left <= 0;
    shown.hidden = total <= STEP;
    more.textContent = plural(texts.more, left, lang);
    shown.textContent = filled(texts.shown, { shown: n, total });
  }

  function showControls() {
    if (query.value.trim() !== state.query) query.value = state.query;
    const hasWords = Boolean(state.query);
    sort.options[0].hidden = sort.options[0].disabled = !hasWords;
    sort.value = state.sort || (hasWords ? "relevance" : "date");
    list.classList.toggle("cards--dense", state.view === "dense");
    root.dataset.shelf = state.shelf;
    press("view", state.view);
    press("shelf", state.shelf);
    facets.show(state);
    showChips(hasWords);
  }

  function press(name, value) {
    for (const one of root.querySelectorAll(`button[data-${name}]`)) {
      one.setAttribute("aria-pressed", one.dataset[name] === value);
    }
  }

  function showChips(hasWords) {
    const asked = [...(hasWords ? [{ facet: "q", value: state.query }] : []), ...choices(state)];
    const made = asked.map((choice) => {
      const name = nameOf(choice);
      const chip = button("chip", name, ({ detail }) => {
        choose(without(state, choice));
        if (!detail) (chips.querySelector("button") ?? part("found")).focus();
      });
      chip.ariaLabel = filled(texts.drop, { name });
      return element("li", {}, chip);
    });
    if (asked.length) made.push(element("li", {}, button("link", texts.clear, clear)));
    chips.replaceChildren(...made);
    chips.hidden = asked.length === 0;
    const n = choices(state).length;
    part("chosen-count").textContent = n;
    part("chosen-count").hidden = n === 0;
    part("clear").disabled = asked.length === 0;
  }

  function clear() {
    choose({ query: "", exact: false, chosen: read("").chosen });
    part("found").focus();
  }

  function showShelves() {
    for (const [name, shelf] of Object.entries({ favourites, recent })) {
      root.querySelector(`[data-shelf=${name}] [data-shelf-count]`).textContent = shelf.list().length || "";
    }
  }

  async function restore(y) {
    await show();
    scrollTo(0, y);
  }

  part("search").addEventListener("submit", (event) => {
    event.preventDefault();
    search();
  });
  query.addEventListener("input", () => {
    clearTimeout(pending);
    pending = setTimeout(search, TYPING);
  });
  function search() {
    if (query.value.trim() === state.query) return;
    go({ ...state, query: query.value.trim(), exact: false, shown: STEP }, isTyping ? "replaceState" : "pushState");
    isTyping = true;
  }

  sort.addEventListener("change", () => choose({ sort: sort.value === "relevance" ? "" : sort.value }));
  for (const one of root.querySelectorAll("button[data-view]")) {
    one.addEventListener("click", () => choose({ view: one.dataset.view, shown: state.shown }));
  }
  for (const one of root.querySelectorAll("button[data-shelf]")) {
    one.addEventListener("click", () => choose({ shelf: one.dataset.shelf }));
  }
  more.addEventListener("click", async () => {
    const last = list.children.length;
    await go({ ...state, shown: state.shown + STEP }, "replaceState");
    list.children[last]?.querySelector("a").focus({ preventScroll: true });
  });

  part("open-filters").addEventListener("click", () => {
    part("panel").append(form);
    dialog.showModal();
  });
  dialog.addEventListener("close", () => part("aside").append(form));
  for (const one of dialog.querySelectorAll("[data-close]")) one.addEventListener("click", () => dialog.close());
  part("clear").addEventListener("click", clear);
  matchMedia("(min-width: 60em)").addEventListener("change", () => dialog.close());

  for (const place of [form, part("search")]) {
    place.addEventListener("focusin", finder.warm, { once: true });
  }
  addEventListener("pagehide", remember);
  addEventListener("scrollend", remember);
  addEventListener("popstate", ({ state: entry }) => {
    const next = read(location.search);
    if (write(next) === write(state)) return;
    state = next;
    isTyping = false;
    restore(entry?.y ?? 0);
  });

  history.scrollRestoration = "manual";
  favourites.onChange(showShelves);
  recent.onChange(showShelves);
  showShelves();
  state = read(location.search);
  if (write(state) || history.state?.y) restore(history.state?.y ?? 0);
}

const slugsOf = (list) => [...list.children].map((item) => item.firstElementChild.dataset.slug);
