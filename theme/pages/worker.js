/**
 * The service worker: pages that were visited open without a network.
 *
 * The network comes first, so that nobody reads an old page who could have the new one. Only what a name pins down
 * (`bundle.79ae519e.min.js`, a piece of the search index) is taken from the cache first, and pictures are while they
 * are asked for anew. Without a network a page that was never visited is the offline page, at its own address.
 *
 * VERSION, HOME_LANG and OFFLINE stand before it in what is published (sw.js.jinja).
 */

const MODULES = ["main", "offline", "elements", "components/kept-pages"].map((name) => `assets/js/${name}.js`);

const ROOT = new URL("./", location.href);
const PREFIX = `promptoteka:${ROOT.pathname}:`; // other sites may share the origin
const OWN = `${PREFIX}own:${VERSION}`;
const PAGES = `${PREFIX}pages:${VERSION}`;
const FILES = `${PREFIX}files:${VERSION}`;
/** @type {Record<string, number>} */
const MOST = { [PAGES]: 60, [FILES]: 400 };

const NEVER_CHANGES = /\.[0-9a-f]{8}\.min\.(?:js|css)$|\/pagefind\/(?:fragment|index|filter)\//;
const ADDRESSES = /<(?:link rel="(?:stylesheet|icon)"|script|img)[^>]* (?:href|src)="([^"]+)"/g;

addEventListener("install", (event) => event.waitUntil(install().then(() => skipWaiting())));
addEventListener("activate", (event) => event.waitUntil(clearOld().then(() => clients.claim())));

/** A page tells where it is and what it loaded before this worker took over. */
addEventListener("message", (event) => event.waitUntil(keepAll(event.data)));

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || !isOurs(url) || request.headers.has("range")) return;
  if (request.mode === "navigate") event.respondWith(page(event, url));
  else if (NEVER_CHANGES.test(url.pathname)) event.respondWith(keptFirst(event, url));
  else if (request.destination === "image") event.respondWith(keptFirst(event, url, true));
  else event.respondWith(freshFirst(event, url, FILES));
});

async function install() {
  const files = new Set(MODULES.map(absolute));
  const cache = await caches.open(OWN);
  for (const address of Object.values(OFFLINE).map(absolute)) {
    const response = await fetch(address, { cache: "no-cache" });
    const html = await response.clone().text();
    await cache.put(address, response);
    for (const [, link] of html.matchAll(ADDRESSES)) files.add(new URL(link, address).href);
  }
  await cache.addAll([...files].filter((address) => isOurs(new URL(address))));
}

async function clearOld() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(PREFIX) && !name.endsWith(VERSION));
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** @param {string[]} addresses of the page and of what it loaded */
async function keepAll(addresses) {
  const [page, ...files] = addresses.map((address) => new URL(address)).filter(isOurs);
  await keep(PAGES, page, await fetch(page));
  await Promise.all(files.map(async (file) => keep(FILES, file, await fetch(file))));
}

/** @param {FetchEvent} event @param {URL} url */
async function page(event, url) {
  try {
    return await freshFirst(event, url, PAGES);
  } catch {
    return offlinePage(event.request, url);
  }
}

/** @param {FetchEvent} event @param {URL} url @param {string} name of the cache */
async function freshFirst(event, url, name) {
  try {
    const response = await fetch(event.request);
    event.waitUntil(keep(name, url, response.clone()).catch(() => {})); // the disk is full
    return response;
  } catch (error) {
    const kept = await find(url);
    if (kept) return kept;
    throw error;
  }
}

/** @param {FetchEvent} event @param {URL} url @param {boolean} renew */
async function keptFirst(event, url, renew = false) {
  const kept = await find(url);
  if (!kept) return freshFirst(event, url, FILES);
  if (renew) event.waitUntil(freshFirst(event, url, FILES).catch(() => {}));
  return kept;
}

/**
 * Under the address without its query: `?q=…` is the same page. The oldest go when there are too many.
 *
 * @param {string} name of the cache
 * @param {URL} url
 * @param {Response} response
 */
async function keep(name, url, response) {
  const cache = await caches.open(name);
  if (response.status === 404 || response.status === 410) await cache.delete(bare(url));
  const isPage = response.headers.get("content-type")?.startsWith("text/html");
  if (response.status !== 200 || response.redirected || (name === PAGES && !isPage)) return;
  await cache.put(bare(url), response);
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - MOST[name])).map((key) => cache.delete(key)));
}

/** @param {URL} url */
async function find(url) {
  for (const name of [PAGES, FILES, OWN]) {
    const kept = await (await caches.open(name)).match(bare(url));
    if (kept) return kept;
  }
}

/**
 * The offline page in the language of the page that one comes from, with links that work at another address.
 *
 * @param {Request} request
 * @param {URL} url
 */
async function offlinePage(request, url) {
  const from = request.referrer ? await find(new URL(request.referrer)) : undefined;
  const spoken = from && /<html[^>]* lang="(\w+)"/.exec(await from.text())?.[1];
  const lang = spoken && OFFLINE[spoken] ? spoken : Object.keys(OFFLINE).find((lang) => isIn(lang, url)) ?? HOME_LANG;
  const address = absolute(OFFLINE[lang]);
  const kept = await find(new URL(address));
  if (!kept) return Response.error();
  const html = await kept.text();
  const headers = { "content-type": "text/html; charset=utf-8" };
  return new Response(html.replace("<head>", `<head><base href="${address}">`), { headers });
}

/** @param {string} lang @param {URL} url */
function isIn(lang, url) {
  return url.pathname.startsWith(`${ROOT.pathname}${lang}/`);
}

/** @param {URL} url */
function isOurs(url) {
  return url.origin === ROOT.origin && url.pathname.startsWith(ROOT.pathname);
}

/** @param {string} address site-relative */
function absolute(address) {
  return new URL(address, ROOT).href;
}

/** @param {URL} url */
function bare(url) {
  return url.origin + url.pathname;
}
