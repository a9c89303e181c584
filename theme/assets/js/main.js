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

/** @param {ParentNode} place a component gets this function for what it puts into the page itself */
function mountIn(place) {
  for (const element of place.querySelectorAll("[data-component]")) {
    COMPONENTS[element.dataset.component]().then(({ mount }) => mount(element, mountIn));
  }
}

mountIn(document);
addEventListener("load", () => import("./offline.js").then(({ register }) => register()));
