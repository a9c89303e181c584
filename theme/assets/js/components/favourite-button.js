/** Keeps an article among the favourites, or takes it away. */

import { favourites } from "../shelf.js";

/** @param {WithData<"slug", HTMLButtonElement>} button */
export function mount(button) {
  const { slug } = button.dataset;
  const show = () => (button.ariaPressed = `${favourites.has(slug)}`);

  button.addEventListener("click", () => (favourites.has(slug) ? favourites.remove(slug) : favourites.add(slug)));
  favourites.onChange(show);
  show();
}
