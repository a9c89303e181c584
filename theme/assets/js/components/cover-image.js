/** Takes away a picture that fails to load: the drawn cover lies under it. */

/** @param {HTMLImageElement} image */
export function mount(image) {
  // The failure may have come before this script did.
  if (image.complete && image.naturalWidth === 0) image.remove();
  else image.addEventListener("error", () => image.remove(), { once: true });
}
