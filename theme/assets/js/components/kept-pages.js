/** The offline page: a list of the pages that the service worker has kept, the last visited first. */


const ROOT = new URL("../../../", import.meta.url);

/** @param {HTMLElement} element */
export async function mount(element) {
  element.querySelector("[data-action=again]")?.addEventListener("click", () => location.reload());
  const section = /** @type {HTMLElement} */ (element.querySelector("section"));
  const list = /** @type {HTMLUListElement} */ (section.querySelector("ul"));
  for (const [address, title] of await keptPages()) {
    const link = document.createElement("a");
    link.href = address;
    link.textContent = title;
    const item = document.createElement("li");
    item.append(link);
    list.append(item);
  }
  section.hidden = list.children.length === 0;
}

/** @returns {Promise<[address: string, title: string][]>} */
async function keptPages() {
  if (!("caches" in window)) return []; // not over https
  const names = await caches.keys();
  const name = names.find((one) => one.startsWith(`promptoteka:${ROOT.pathname}:pages:`));
  if (!name) return [];
  const cache = await caches.open(name);
  const requests = (await cache.keys()).toReversed();
  return Promise.all(
    requests.map(async (request) => {
      const kept = await cache.match(request); // undefined where it was thrown out meanwhile
      const page = new DOMParser().parseFromString((await kept?.text()) ?? "", "text/html");
      /** @type {HTMLMetaElement | null} */
      const title = page.querySelector("meta[property='og:title']");
      return [request.url, title?.content ?? page.title];
    }),
  );
}
