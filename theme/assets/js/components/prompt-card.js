/**
 * The prompt card: one form for all prompts of the article; what the preview shows is what is copied.
 *
 * Other components hear of it on the card's element, the first values and the first prompt included:
 * `promptoteka:fill` (`detail: {name, value}`) and `promptoteka:prompt` (`detail: {id}`); both bubble.
 */

import { part, parts } from "../elements.js";
import { confirm, copy, select } from "../clipboard.js";
import { plural } from "../plural.js";
import { followAddress } from "../prompt-card/address.js";
import { createFields } from "../prompt-card/fields.js";
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
  const open = part(card, "[data-open]");
  const more = part(card, "[data-more]");
  const copyButton = part(card, "[data-action=copy]");
  /** @type {WithData<"label"> | null} */
  const tabs = card.querySelector("[data-versions]");
  /** @type {HTMLElement | null} null where the library names no assistants */
  const targets = card.querySelector("[data-open-in]");
  const previews = parts(card, "[data-prompt]").map((panel) => createPreview(panel, (name) => fields.focus(name)));
  let active = previews[0];

  /** @type {HTMLFormElement | null} */
  const form = card.querySelector("[data-form]");
  const fields = createFields(form, {
    change(name, value) {
      for (const preview of previews) preview.fill(name, value);
      changed();
      tell("fill", { name, value });
    },
    focus(name) {
      active.highlight(name);
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

  const openCount = () => active.parameters.filter((name) => !fields.isFilled(name)).length;

  /** @param {string} message */
  function say(message) {
    status.textContent = message;
  }

  /** A value or the prompt has changed: what was said of the former one holds no longer. */
  function changed() {
    say("");
    const n = openCount();
    if (active.parameters.length === 0) open.textContent = "";
    else open.textContent = n ? plural(texts.open, n, lang) : texts.complete;
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
    select(active.region, active.code);
    say(texts.selected);
  }

  async function copyActive() {
    hint.now();
    if (!(await copy(active.text()))) return selectActive();
    const n = openCount();
    say(n ? plural(texts.copiedOpen, n, lang) : texts.copied);
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
      fields.clear();
      say(texts.cleared);
    },
  };
  for (const [name, action] of Object.entries(actions)) {
    card.querySelector(`[data-action=${name}]`)?.addEventListener("click", action);
  }
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
  fields.announce();
  followAddress(
    card,
    previews.map((preview) => preview.id),
    {
      prompt: choose,
      values(values) {
        if (!active.parameters.some((name) => Object.hasOwn(values, name))) return;
        fields.restore(active.parameters, values);
        say(texts.shared);
      },
      damage: () => say(texts.damaged),
    },
  );
  card.dataset.mounted = "";
}
