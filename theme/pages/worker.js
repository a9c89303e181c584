/**
 * The service worker: pages that were visited open without a network.
 *
 * The network comes first, so that nobody reads an old page who could have the new one. Only what a name pins down
 * (`bundle.79ae519e.min.js`, a piece of the search index) is taken from the cache first, and pictures are while they
 * are asked for anew. Without a network a page that was never visited is the offline page, at its own address.
 */

const VERSION = {{ version | tojson }};
const HOME_LANG = {{ home | tojson }};
const OFFLINE = {{ pages | tojson }}; // addresses by language
const MODULES = ["main", "offline", "components/kept-pages"].map((name) => `assets/js/${name}.js`);

const ROOT = new URL("./", location.href);
const PREFIX = `promptoteka:${ROOT.pathname}:`; // other sites may share the origin
const OWN = `${PREFIX}own:${VERSION}`;
const PAGES = `${PREFIX}pages:${VERSION}`;
const FILES = `${PREFIX}files:${VERSION}`;
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

async function keepAll(addresses) {
  const [page, ...files] = addresses.map((address) => new URL(address)).filter(isOurs);
  await keep(PAGES, page, await fetch(page));
  await Promise.all(files.map(async (file) => keep(FILES, file, await fetch(file))));
}

async function page(event, url) {
  try {
    return await freshFirst(event, url, PAGES);
  } catch {
    return offlinePage(event.request, url);
  }
}

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

async function keptFirst(event, url, renew = false) {
  const kept = await find(url);
  if (!kept) return freshFirst(event, url, FILES);
  if (renew) event.waitUntil(freshFirst(event, url, FILES).catch(() => {}));
  return kept;
}

/** Under the address without its query: `?q=…` is the same page. The oldest go when there are too many. */
async function keep(name, url, response) {
  const cache = await caches.open(name);
  if (response.status === 404 || response.status === 410) await cache.delete(bare(url));
  const isPage = response.headers.get("content-type")?.startsWith("text/html");
  if (response.status !== 200 || response.redirected || (name === PAGES && !isPage)) return;
  await cache.put(bare(url), response);
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - MOST[name])).map((key) => cache.delete(key)));
}

async function find(url) {
  for (const name of [PAGES, FILES, OWN]) {
    const kept = await (await caches.open(name)).match(bare(url));
    if (kept) return kept;
  }
}

/** The offline page in the language of the page that one comes from, with links that work at another address. */
async function offlinePage(request, url) {
  const from = request.referrer && (await find(new URL(request.referrer)));
  const spoken = from && /<html[^>]* lang="(\w+)"/.exec(await from.text())?.[1];
  const lang = OFFLINE[spoken] ? spoken : Object.keys(OFFLINE).find((lang) => isIn(lang, url)) ?? HOME_LANG;
  const address = absolute(OFFLINE[lang]);
  const html = await (await find(new URL(address))).text();
  const headers = { "content-type": "text/html; charset=utf-8" };
  return new Response(html.replace("<head>", `<head><base href="${address}">`), { headers });
}

function isIn(lang, url) {
  return url.pathname.startsWith(`${ROOT.pathname}${lang}/`);
}

function isOurs(url) {
  return url.origin === ROOT.origin && url.pathname.startsWith(ROOT.pathname);
}

function absolute(address) {
  return new URL(address, ROOT).href;
}

function bare(url) {
  return url.origin + url.pathname;
}
