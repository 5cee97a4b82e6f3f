// @ts-check
/*
 * The service worker of the phone screen (scope /phone). It keeps that one page, which holds nobody's data, and the scripts,
 * styles and fonts that it names; nothing else is ever kept. Where the browser can, it sends what waits after the page was
 * closed; what the answers say is read by the page, which sends the same again: the server does everything once.
 */
const cacheName = 'touchstone-phone';
const shell = '/phone';
const statics = '/_next/static/';
const worker = /** @type {any} */ (self);

/** @param {string} text */
const assetsIn = (text) => [
  ...new Set(text.match(/\/_next\/static\/[^"'\\ )<>]+?\.(?:js|css|woff2)(?=["'\\ )<>?])/g) ?? []),
];

/** @param {Cache} cache @param {string} path */
async function keep(cache, path) {
  const kept = await cache.match(path);
  if (kept) return kept;
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  await cache.put(path, response.clone());
  return response;
}

/** Fetches the page and all it needs, then puts it in place of the old one: whole or not at all. Gives whether it is new. */
async function keepShell() {
  const response = await fetch(shell, { cache: 'no-store', redirect: 'manual' });
  // Signed out, or something in between answers: what is kept stays.
  if (!response.ok || !response.headers.get('content-type')?.startsWith('text/html')) return false;
  const cache = await caches.open(cacheName);
  const before = await cache.match(shell);
  const old = before ? assetsIn(await before.text()) : [];
  const text = await response.clone().text();
  const assets = assetsIn(text);
  const kept = await Promise.all(assets.map((path) => keep(cache, path)));
  const styles = await Promise.all(
    kept.filter((_, at) => assets[at]?.endsWith('.css')).map((style) => style.clone().text()),
  );
  // Fonts and pictures are named relative to the style sheet: /_next/static/media/….
  const media = [...new Set(styles.join('\n').match(/media\/[\w.~-]+\.woff2/g) ?? [])].map(
    (name) => `${statics}${name}`,
  );
  await Promise.all(media.map((path) => keep(cache, path)));
  await cache.put(shell, response);
  const needed = new Set([shell, ...assets, ...media]);
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url);
    if (!needed.has(pathname) && !old.includes(pathname)) await cache.delete(request);
  }
  return old.length > 0 && assets.some((path) => !old.includes(path));
}

/** @param {unknown} message */
async function tell(message) {
  for (const client of await worker.clients.matchAll({ type: 'window' })) client.postMessage(message);
}

async function renew() {
  if (await keepShell()) await tell({ type: 'renewed' });
}

/** @param {any} event */
async function openShell(event) {
  const kept = await caches.match(shell, { cacheName });
  if (!kept) return fetch(event.request);
  event.waitUntil(renew().catch(() => undefined));
  return kept;
}

/** @param {Request} request */
async function openAsset(request) {
  return (await caches.match(request, { cacheName, ignoreSearch: true })) ?? fetch(request);
}

worker.addEventListener('install', (/** @type {any} */ event) => {
  event.waitUntil(keepShell().then(() => worker.skipWaiting()));
});

worker.addEventListener('activate', (/** @type {any} */ event) => {
  event.waitUntil(worker.clients.claim());
});

worker.addEventListener('fetch', (/** @type {any} */ event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin) return;
  if (request.mode === 'navigate' && pathname === shell) event.respondWith(openShell(event));
  else if (pathname.startsWith(statics)) event.respondWith(openAsset(request));
});

worker.addEventListener('message', (/** @type {any} */ event) => {
  const answer = (/** @type {unknown} */ message) => event.ports[0]?.postMessage(message);
  if (event.data?.type === 'status')
    event.waitUntil(caches.match(shell, { cacheName }).then((kept) => answer({ isReady: Boolean(kept) })));
  if (event.data?.type === 'keep')
    event.waitUntil(
      keepShell().then(
        () => answer({}),
        () => answer({}),
      ),
    );
});

/** @template Result @param {IDBRequest<Result>} request @returns {Promise<Result>} */
const asked = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** What the page has kept (lib/audits/phone/indexed-storage.ts); null where there is nothing. */
async function readStore() {
  const request = indexedDB.open('touchstone-phone', 1);
  // Not there yet: the page makes it.
  request.onupgradeneeded = () => request.transaction?.abort();
  const database = await asked(request).catch(() => null);
  if (!database) return null;
  const transaction = database.transaction(['facts', 'visits', 'waiting'], 'readonly');
  const [facts, visits, waiting] = await Promise.all([
    asked(transaction.objectStore('facts').get('phone')),
    asked(transaction.objectStore('visits').getAll()),
    asked(transaction.objectStore('waiting').getAll()),
  ]);
  database.close();
  return { facts, visits, waiting };
}

const most = 500;

async function sendWaiting() {
  const open = await worker.clients.matchAll({ type: 'window' });
  if (open.length > 0) return tell({ type: 'send' });
  const store = await readStore();
  if (!store?.facts) return;
  for (const { id, place, submission } of store.visits) {
    const brand = `${place.organization}/${place.workspace}`;
    const own = store.waiting.filter((/** @type {any} */ one) => one.visitId === id);
    const ofBrand = store.waiting.filter((/** @type {any} */ one) => one.brand === brand).length;
    const isSubmitted = submission !== null && submission.refusal === '';
    if (own.length === 0 && !isSubmitted) continue;
    for (let from = 0; from === 0 || from < own.length; from += most) {
      const batch = own.slice(from, from + most);
      const isLast = from + most >= own.length;
      const { visitedOn, note } = submission ?? {};
      const response = await fetch(`/api/o/${brand}/audits/visits/${id}/operations`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({
          device: { id: store.facts.deviceId },
          now: Date.now(),
          // Everything counts as waiting until the page has read the answer: it alone may be told to forget.
          waiting: ofBrand,
          operations: batch.map((/** @type {any} */ { sequence, operation }) => ({ ...operation, sequence })),
          submission: isLast && isSubmitted ? { visitedOn, note } : null,
        }),
      });
      if (response.status >= 500 || response.status === 429) throw new Error(`${response.status}`);
    }
  }
}

worker.addEventListener('sync', (/** @type {any} */ event) => {
  if (event.tag === 'send') event.waitUntil(sendWaiting());
});
