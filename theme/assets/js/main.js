/** Gives every element that names a component in `data-component` its behaviour; a page loads what stands on it. */

const COMPONENTS = {
  "copy-button": () => import("./components/copy-button.js"),
  "cover-image": () => import("./components/cover-image.js"),
  keys: () => import("./components/keys.js"),
  "prompt-card": () => import("./components/prompt-card.js"),
};

for (const element of document.querySelectorAll("[data-component]")) {
  COMPONENTS[element.dataset.component]().then(({ mount }) => mount(element));
}
