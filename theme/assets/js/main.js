/** Gives every element that names a component in `data-component` its behaviour; a page loads what stands on it. */

const COMPONENTS = {
  comparison: () => import("./components/comparison.js"),
  "copy-button": () => import("./components/copy-button.js"),
  "cover-image": () => import("./components/cover-image.js"),
  "favourite-button": () => import("./components/favourite-button.js"),
  "kept-pages": () => import("./components/kept-pages.js"),
  keys: () => import("./components/keys.js"),
  library: () => import("./components/library.js"),
  "prompt-card": () => import("./components/prompt-card.js"),
  "search-dialog": () => import("./components/search-dialog.js"),
};

/**
 * @param {ParentNode} place a component gets this function for what it puts into the page itself
 * @returns {Promise<unknown>} when all of them have it
 */
function mountIn(place) {
  return Promise.all(
    [...place.querySelectorAll("[data-component]")].map((element) =>
      COMPONENTS[element.dataset.component]().then(({ mount }) => mount(element, mountIn)),
    ),
  );
}

/** A reader may click on a button before its behaviour has come: the click is kept, and done then. */
function keepClicks(ready) {
  const early = [];

  function keep(event) {
    const button = event.target.closest("button");
    if (!button) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    early.push(button);
  }

  addEventListener("click", keep, true);
  ready.finally(() => {
    removeEventListener("click", keep, true);
    for (const button of early) button.click();
  });
}

/** When the page does all that it can. */
export const ready = mountIn(document);
keepClicks(ready);
addEventListener("load", () => import("./offline.js").then(({ register }) => register()));
