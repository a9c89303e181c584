/** Tabs over the prompts, after the ARIA pattern with automatic activation; the choice stands in the address. */


/**
 * @param {WithData<"label">} list `[data-versions]`
 * @param {(id: string) => void} choose called with the id of the prompt to show
 * @returns {(id: string) => void} shows which tab is chosen
 */
export function createTabs(list, choose) {
  const tabs = [.../** @type {NodeListOf<WithData<"tab">>} */ (list.querySelectorAll("[data-tab]"))];

  /** @param {string} id */
  function activate(id) {
    for (const tab of tabs) {
      const isChosen = tab.dataset.tab === id;
      tab.setAttribute("aria-selected", `${isChosen}`);
      tab.tabIndex = isChosen ? 0 : -1;
    }
  }

  /** @param {WithData<"tab">} tab */
  function pick(tab) {
    choose(tab.dataset.tab);
    tab.focus();
    history.replaceState(history.state, "", `#${tab.dataset.tab}`);
  }

  list.setAttribute("role", "tablist");
  list.setAttribute("aria-label", list.dataset.label);
  for (const tab of tabs) {
    const panel = /** @type {HTMLElement} */ (document.getElementById(tab.dataset.tab));
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-controls", panel.id);
    panel.setAttribute("role", "tabpanel");
    panel.setAttribute("aria-labelledby", tab.id);
    tab.addEventListener("click", () => pick(tab));
  }
  list.addEventListener("keydown", (event) => {
    const at = tabs.indexOf(/** @type {WithData<"tab">} */ (event.target));
    const to = /** @type {Record<string, number | undefined>} */ ({
      ArrowLeft: at - 1,
      ArrowRight: at + 1,
      Home: 0,
      End: tabs.length - 1,
    })[event.key];
    if (to === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    pick(/** @type {WithData<"tab">} */ (tabs.at(to % tabs.length)));
  });
  return activate;
}
