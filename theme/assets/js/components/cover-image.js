/** Takes away a picture that fails to load: the drawn cover lies under it. */

/** @param {HTMLImageElement} image */
export function mount(image) {
  const failed = image.complete && image.naturalWidth === 0 && image.loading !== "lazy";
  if (failed) image.remove();
  else image.addEventListener("error", () => image.remove(), { once: true });
}
