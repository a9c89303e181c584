/** Hands the site to its service worker, so that visited pages open without a network. */

const ROOT = new URL("../../", import.meta.url);

export async function register() {
  const workers = navigator.serviceWorker;
  if (!workers) return; // not over https
  if ("livereload" in window) {
    // The site is being written (MkDocs' server says so): no worker may keep an old page before its author.
    const registrations = await workers.getRegistrations();
    await Promise.all(registrations.filter(({ scope }) => scope === ROOT.href).map((one) => one.unregister()));
    return;
  }
  const isFirstVisit = !workers.controller;
  try {
    await workers.register(new URL("sw.js", ROOT));
  } catch {
    return; // refused by the browser or by its owner
  }
  if (!isFirstVisit) return;
  const { active } = await workers.ready;
  active?.postMessage([location.href, ...performance.getEntriesByType("resource").map(({ name }) => name)]);
}
