/** Gives every element that names a component in `data-component` its behaviour; a page loads what stands on it. */

import { parts } from "./elements.js";


/**
 * @typedef {{mount(element: HTMLElement, mountIn: (place: ParentNode) => unknown): unknown}} Component
 *
 * @param {string} name
 * @returns {Promise<Component>}
 */
const load = (name) => import(`./components/${name}.js`);

/**
 * @param {ParentNode} place a component gets this function for what it puts into the page itself
 * @returns {Promise<unknown>} when all of them have it
 */
function mountIn(place) {
  return Promise.all(
    /** @type {WithData<"component">[]} */ (parts(place, "[data-component]")).map((element) => load(element.dataset.component).then(({ mount }) => mount(element, mountIn))),
  );
}

/**
 * A reader may click on a button before its behaviour has come: the click is kept, and done then.
 *
 * @param {Promise<unknown>} ready
 */
function keepClicks(ready) {
  /** @type {HTMLElement[]} */
  const early = [];

  /** @param {Event} event */
  function keep(event) {
    const button = /** @type {Element} */ (event.target).closest("button");
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
addEventListener("load", () => {
  // What scrolls sideways is scrolled by keys, too.
  for (const box of parts(document, ".md-typeset__scrollwrap")) box.tabIndex = box.scrollWidth > box.clientWidth ? 0 : -1;
  import("./offline.js").then(({ register }) => register());
});
