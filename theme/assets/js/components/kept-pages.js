/** The offline page: a list of the pages that the service worker has kept, the last visited first. */

const ROOT = new URL("../../../", import.meta.url);

/** @param {HTMLElement} element */
export async function mount(element) {
  element.querySelector("[data-action=again]").addEventListener("click", () => location.reload());
  const section = element.querySelector("section");
  const list = section.querySelector("ul");
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

async function keptPages() {
  if (!("caches" in window)) return []; // not over https
  const names = await caches.keys();
  const name = names.find((one) => one.startsWith(`promptoteka:${ROOT.pathname}:pages:`));
  if (!name) return [];
  const cache = await caches.open(name);
  const requests = (await cache.keys()).reverse();
  return Promise.all(
    requests.map(async (request) => {
      const html = await (await cache.match(request)).text();
      const page = new DOMParser().parseFromString(html, "text/html");
      return [request.url, page.querySelector("meta[property='og:title']")?.content ?? page.title];
    }),
  );
}
