/** The sheet that holds the facets where there is no room for them beside the list. */


/**
 * @param {HTMLDialogElement} dialog
 * @param {object} options
 * @param {HTMLElement} options.opener
 * @param {HTMLElement} options.content what it shows; its place is kept for it
 */
export function createSheet(dialog, { opener, content }) {
  const place = content.parentElement;
  opener.addEventListener("click", () => {
    dialog.querySelector("[data-panel]")?.append(content);
    dialog.showModal();
  });
  dialog.addEventListener("close", () => place?.append(content));
  for (const one of dialog.querySelectorAll("[data-close]")) one.addEventListener("click", () => dialog.close());
  matchMedia("(min-width: 60em)").addEventListener("change", () => dialog.close());
}
