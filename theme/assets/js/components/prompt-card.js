/**
 * The prompt card: one form for all prompts of the article; what the preview shows is what is copied.
 *
 * Other components hear of it on the card's element, the first values and the first prompt included:
 * `promptoteka:fill` (`detail: {name, value}`) and `promptoteka:prompt` (`detail: {id}`); both bubble.
 */

import { filled, part, parts } from "../elements.js";
import { confirm, copy, select } from "../clipboard.js";
import { plural } from "../plural.js";
import { dropValues, followAddress } from "../prompt-card/address.js";
import { createDraft, createFields } from "../prompt-card/fields.js";
import { createHint } from "../prompt-card/hint.js";
import { createOpenIn } from "../prompt-card/open-in.js";
import { createPreview } from "../prompt-card/preview.js";
import { createShare } from "../prompt-card/share.js";
import { createTabs } from "../prompt-card/tabs.js";
import { recent } from "../shelf.js";
import { isShortcut } from "../shortcuts.js";

/** @param {WithData<"slug">} card */
export function mount(card) {
  const lang = document.documentElement.lang;
  /** @type {Record<string, string>} */
  const texts = JSON.parse(part(card, "[data-texts]").textContent);
  const slug = card.dataset.slug;
  const status = part(card, "[data-status]");
  /** @type {HTMLButtonElement} */
  const open = part(card, "[data-open]");
  const more = part(card, "[data-more]");
  const copyButton = part(card, "[data-action=copy]");
  /** @type {WithData<"label"> | null} */
  const tabs = card.querySelector("[data-versions]");
  /** @type {HTMLElement | null} null where the library names no assistants */
  const targets = card.querySelector("[data-open-in]");
  /** @type {WithData<"showSide">[]} */
  const sides = parts(card, "[data-show-side]");
  const panels = parts(card, "[data-prompt]");
  const previews = panels.map((panel) => createPreview(panel, goTo));
  let active = previews[0];

  /** @type {HTMLFormElement | null} */
  const form = card.querySelector("[data-form]");
  const bar = part(card, ".prompt-card__bar");
  const rest = part(card, "[data-rest]");
  const undo = card.querySelector("[data-action=undo]");
  const draft = createDraft(slug);
  const all = [...new Set(previews.flatMap((preview) => preview.parameters))];
  /** @type {Record<string, string> | null} what was there before it was cleared */
  let cleared = null;
  let isKept = false;
  let isOwn = true;
  /** The field that was filled in last. */
  let last = "";
  const fields = createFields(form, {
    change(name, value) {
      for (const preview of previews) preview.fill(name, value);
      changed();
      if (isKept) draft.write(fields.changed(all));
      if (isKept && isOwn) dropValues();
      tell("fill", { name, value });
    },
    focus(name) {
      last = name ?? last;
      const hidden = active.highlight(name, edge());
      const { activeElement } = document;
      // The page follows as far as the field that is being filled in stays on it.
      if (hidden && name !== null && activeElement) scrollBy(0, Math.min(hidden, activeElement.getBoundingClientRect().top - 120));
      showRest();
    },
  });
  const hint = createHint(part(card, "[data-personal]"), texts, () =>
    active.parameters.map((name) => ({ label: fields.label(name), value: fields.value(name) })),
  );
  const updateTargets = targets
    ? createOpenIn(targets, texts, {
        text: () => active.text(),
        opened(name) {
          recent.add(slug);
          if (name !== null) say(texts.openCopied.replace("{name}", () => name));
        },
        refused: selectActive,
      })
    : () => {};
  const updateShare = createShare(more, texts, {
    id: () => active.id,
    values: () => (active.parameters.length ? fields.changed(active.parameters) : null),
    say,
  });
  const activateTab = tabs ? createTabs(tabs, choose) : () => {};

  const openFields = () => active.parameters.filter((name) => !fields.isFilled(name));
  const openRequired = () => fields.required(openFields());

  /** Where the preview ends to the eye: at the bar, which lies over it. */
  const edge = () => Math.min(bar.getBoundingClientRect().top, innerHeight);

  function showRest() {
    const n = active.linesBelow(edge());
    rest.hidden = n === 0;
    if (n) rest.textContent = `${plural(texts.rest, n, lang)} ↓`;
  }

  /** @param {string} side the one that a narrow screen shows: `form` or `preview` */
  function showSide(side) {
    card.dataset.side = side;
    for (const button of sides) button.setAttribute("aria-pressed", `${button.dataset.showSide === side}`);
    showRest();
  }

  /** @param {string} name */
  function goTo(name) {
    showSide("form");
    fields.focus(name);
  }

  /** @param {Record<string, string> | null} values */
  function offerUndo(values) {
    cleared = values;
    undo?.toggleAttribute("hidden", values === null);
  }

  /** @param {string} message */
  function say(message) {
    status.textContent = message;
  }

  /** A value or the prompt has changed: what was said of the former one holds no longer. */
  function changed() {
    say("");
    const n = openFields().length;
    const due = openRequired().length;
    open.disabled = n === 0;
    if (active.parameters.length === 0) open.textContent = "";
    else open.textContent = n ? plural(texts.open, n, lang) + (due ? plural(texts.openRequired, due, lang) : "") : texts.complete;
    showRest();
    hint.soon();
    updateTargets();
    updateShare();
  }

  /** @param {string} id */
  function choose(id) {
    active = previews.find((preview) => preview.id === id) ?? active;
    for (const preview of previews) preview.show(preview === active);
    fields.show(active.parameters);
    activateTab(id);
    changed();
    tell("prompt", { id });
  }

  /** @param {"fill" | "prompt"} event @param {object} detail */
  function tell(event, detail) {
    card.dispatchEvent(new CustomEvent(`promptoteka:${event}`, { bubbles: true, detail }));
  }

  function selectActive() {
    showSide("preview");
    select(active.region, active.code);
    say(texts.selected);
  }

  async function copyActive() {
    hint.now();
    if (!(await copy(active.text()))) return selectActive();
    const n = openFields().length;
    const due = openRequired();
    if (due.length) say(filled(texts.copiedRequired, { names: new Intl.ListFormat(lang).format(due.map(fields.label)) }));
    else say(n ? plural(texts.copiedOpen, n, lang) : texts.copied);
    confirm(copyButton);
    recent.add(slug);
  }

  async function copyPlain() {
    hint.now();
    more.hidePopover();
    if (!(await copy(active.plain(fields.value)))) return selectActive();
    say(texts.copiedPlain);
    recent.add(slug);
  }

  const actions = {
    copy: copyActive,
    "copy-plain": copyPlain,
    examples() {
      fields.fillExamples(active.parameters);
      say(texts.filled);
    },
    clear() {
      const before = fields.changed(all);
      fields.clear();
      offerUndo(before);
      say(texts.cleared);
    },
    undo() {
      const since = Object.entries(fields.changed(all)).filter(([, value]) => value !== "");
      fields.restore(all, { ...cleared, ...Object.fromEntries(since) });
      offerUndo(null);
      fields.focus(last);
    },
  };
  for (const [name, action] of Object.entries(actions)) {
    card.querySelector(`[data-action=${name}]`)?.addEventListener("click", action);
  }
  open.addEventListener("click", () => {
    const names = openFields();
    const at = active.parameters.indexOf(last);
    goTo(names.find((name) => active.parameters.indexOf(name) > at) ?? names[0]);
  });
  rest.addEventListener("click", () => active.scrollOn(edge()));
  for (const button of sides) {
    button.addEventListener("click", () => {
      showSide(button.dataset.showSide);
      // Both are as long as they are: what was being looked at is what is shown of the other.
      const shown = button.dataset.showSide === "form" ? fields.element(last) : active.place(last);
      (shown ?? card).scrollIntoView({ block: shown ? "center" : "start" });
    });
  }
  for (const panel of panels) panel.addEventListener("scroll", showRest, { passive: true });
  addEventListener("scroll", showRest, { passive: true });
  addEventListener("resize", showRest);
  card.addEventListener("beforetoggle", hint.now, { capture: true });
  card.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || !/** @type {Element} */ (event.target).closest("[data-control]")) return;
    event.preventDefault();
    copyActive();
  });
  document.addEventListener("keydown", (event) => {
    // "с" is the Cyrillic letter of the same key.
    if (isShortcut(event, "c", "с")) copyActive();
  });

  choose(active.id);
  fields.restore(all, draft.read());
  isKept = true;
  followAddress(
    card,
    previews.map((preview) => preview.id),
    {
      prompt: choose,
      values(values) {
        if (!active.parameters.some((name) => Object.hasOwn(values, name))) return;
        isOwn = false;
        fields.restore(active.parameters, values);
        isOwn = true;
        say(texts.shared);
      },
      damage: () => say(texts.damaged),
    },
  );
  card.dataset.mounted = "";
}
