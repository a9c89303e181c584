/**
 * The facets where they do not stand open beside the list: on a narrow screen in a sheet, in a small library folded up.
 *
 * @param {HTMLDialogElement} dialog
 * @param {object} options
 * @param {HTMLElement} options.root
 * @param {HTMLElement} options.opener
 * @param {HTMLElement} options.content what is shown; its place is kept for it
 */
export function createSheet(dialog, { root, opener, content }) {
  const place = content.parentElement;
  const isWide = matchMedia("(min-width: 60em)");

  /** @param {boolean} isOpen */
  function unfold(isOpen) {
    root.toggleAttribute("data-is-unfolded", isOpen);
    opener.setAttribute("aria-expanded", `${isOpen}`);
  }

  opener.addEventListener("click", () => {
    if (isWide.matches) return unfold(!root.hasAttribute("data-is-unfolded"));
    dialog.querySelector("[data-panel]")?.append(content);
    dialog.showModal();
  });
  content.addEventListener("change", () => unfold(true));
  dialog.addEventListener("close", () => place?.append(content));
  for (const one of dialog.querySelectorAll("[data-close]")) one.addEventListener("click", () => dialog.close());
  isWide.addEventListener("change", () => dialog.close());
}
