/** The prompt card: one form for all prompts of the article; what the preview shows is what is copied. */

import { confirm, copy, select } from "../clipboard.js";
import { plural } from "../plural.js";
import { createFields } from "../prompt-card/fields.js";
import { createPreview } from "../prompt-card/preview.js";
import { createTabs } from "../prompt-card/tabs.js";
import { isTyping } from "../typing.js";

/** @param {HTMLElement} card */
export function mount(card) {
  const lang = document.documentElement.lang;
  const texts = JSON.parse(card.querySelector("[data-texts]").textContent);
  const status = card.querySelector("[data-status]");
  const open = card.querySelector("[data-open]");
  const copyButton = card.querySelector("[data-action=copy]");
  const previews = [...card.querySelectorAll("[data-prompt]")].map((panel) =>
    createPreview(panel, (name) => fields.focus(name)),
  );
  let active = previews[0];

  const fields = createFields(card.querySelector("[data-form]"), {
    change(name, value) {
      for (const preview of previews) preview.fill(name, value);
      status.textContent = "";
      showOpen();
    },
    focus(name) {
      active.highlight(name);
    },
  });

  const openCount = () => active.parameters.filter((name) => !fields.isFilled(name)).length;

  function showOpen() {
    const n = openCount();
    if (active.parameters.length === 0) open.textContent = "";
    else open.textContent = n ? plural(texts.open, n, lang) : texts.complete;
  }

  function choose(id) {
    active = previews.find((preview) => preview.id === id);
    for (const preview of previews) preview.show(preview === active);
    fields.show(active.parameters);
    status.textContent = "";
    showOpen();
  }

  async function copyActive() {
    if (await copy(active.text())) {
      const n = openCount();
      status.textContent = n ? plural(texts.copiedOpen, n, lang) : texts.copied;
      confirm(copyButton);
    } else {
      select(active.region, active.code);
      status.textContent = texts.selected;
    }
  }

  copyButton.addEventListener("click", copyActive);
  card.querySelector("[data-action=examples]")?.addEventListener("click", () => {
    fields.fillExamples(active.parameters);
    status.textContent = texts.filled;
  });
  card.querySelector("[data-action=clear]")?.addEventListener("click", () => {
    fields.clear();
    status.textContent = texts.cleared;
  });
  card.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || !event.target.matches("[data-control]")) return;
    event.preventDefault();
    copyActive();
  });
  document.addEventListener("keydown", (event) => {
    // "с" is the Cyrillic letter of the same key.
    if (!["c", "с"].includes(event.key) || event.ctrlKey || event.altKey || event.metaKey || isTyping(event)) return;
    copyActive();
  });

  const tabs = card.querySelector("[data-versions]");
  if (tabs) createTabs(card, tabs, choose);
  else choose(active.id);
  fields.announce();
  card.dataset.mounted = "";
}
