/**
 * The prompt card: one form for all prompts of the article; what the preview shows is what is copied.
 *
 * Other components hear of it on the card's element, the first values and the first prompt included:
 * `promptoteka:fill` (`detail: {name, value}`) and `promptoteka:prompt` (`detail: {id}`); both bubble.
 */

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

/** @param {HTMLElement} card */
export function mount(card) {
  const lang = document.documentElement.lang;
  const texts = JSON.parse(card.querySelector("[data-texts]").textContent);
  const status = card.querySelector("[data-status]");
  const open = card.querySelector("[data-open]");
  const more = card.querySelector("[data-more]");
  const copyButton = card.querySelector("[data-action=copy]");
  const tabs = card.querySelector("[data-versions]");
  const previews = [...card.querySelectorAll("[data-prompt]")].map((panel) =>
    createPreview(panel, (name) => fields.focus(name)),
  );
  let active = previews[0];

  const fields = createFields(card.querySelector("[data-form]"), {
    change(name, value) {
      for (const preview of previews) preview.fill(name, value);
      changed();
      tell("fill", { name, value });
    },
    focus(name) {
      active.highlight(name);
    },
  });
  const hint = createHint(card.querySelector("[data-personal]"), texts, () =>
    active.parameters.map((name) => ({ label: fields.label(name), value: fields.value(name) })),
  );
  const updateTargets = createOpenIn(card.querySelector("[data-open-in]"), texts, {
    text: () => active.text(),
    opened(name) {
      recent.add(card.dataset.slug);
      if (name !== null) say(texts.openCopied.replace("{name}", () => name));
    },
    refused: selectActive,
  });
  const updateShare = createShare(more, texts, {
    id: () => active.id,
    values: () => (active.parameters.length ? fields.changed(active.parameters) : null),
    say,
  });
  const activateTab = tabs ? createTabs(tabs, choose) : () => {};

  const openCount = () => active.parameters.filter((name) => !fields.isFilled(name)).length;

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

  function choose(id) {
    active = previews.find((preview) => preview.id === id);
    for (const preview of previews) preview.show(preview === active);
    fields.show(active.parameters);
    activateTab(id);
    changed();
    tell("prompt", { id });
  }

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
    recent.add(card.dataset.slug);
  }

  async function copyPlain() {
    hint.now();
    more.hidePopover();
    if (!(await copy(active.plain(fields.value)))) return selectActive();
    say(texts.copiedPlain);
    recent.add(card.dataset.slug);
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
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || !event.target.matches("[data-control]")) return;
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
