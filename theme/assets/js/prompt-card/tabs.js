/** Tabs over the prompts, after the ARIA pattern with automatic activation; the choice stands in the address. */

/**
 * @param {HTMLElement} card
 * @param {HTMLElement} list `[data-versions]`
 * @param {(id: string) => void} choose called with the id of the prompt to show
 */
export function createTabs(card, list, choose) {
  const tabs = [...list.querySelectorAll("[data-tab]")];

  function activate(tab) {
    for (const other of tabs) {
      other.setAttribute("aria-selected", String(other === tab));
      other.tabIndex = other === tab ? 0 : -1;
    }
    choose(tab.dataset.tab);
  }

  function pick(tab) {
    activate(tab);
    tab.focus();
    history.replaceState(history.state, "", `#${tab.dataset.tab}`);
  }

  /** @returns {boolean} whether the address names a prompt */
  function followAddress() {
    const named = tabs.find((tab) => `#${tab.dataset.tab}` === decode(location.hash));
    if (!named) return false;
    activate(named);
    card.scrollIntoView();
    return true;
  }

  list.setAttribute("role", "tablist");
  list.setAttribute("aria-label", list.dataset.label);
  for (const tab of tabs) {
    const panel = document.getElementById(tab.dataset.tab);
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-controls", panel.id);
    panel.setAttribute("role", "tabpanel");
    panel.setAttribute("aria-labelledby", tab.id);
    tab.addEventListener("click", () => pick(tab));
  }
  list.addEventListener("keydown", (event) => {
    const at = tabs.indexOf(event.target);
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    pick(tabs.at(to % tabs.length));
  });
  addEventListener("hashchange", followAddress);
  if (!followAddress()) activate(tabs[0]);
}

/** A fragment that is not valid percent-encoding names no prompt. */
function decode(fragment) {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
