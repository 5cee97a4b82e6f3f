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

/** The page's database (lib/audits/phone/indexed-storage.ts) in the version that the page gave it; null where there is none. */
async function openStore() {
  const request = indexedDB.open('touchstone-phone');
  // Not there yet: the page makes it.
  request.onupgradeneeded = () => request.transaction?.abort();
  const database = await asked(request).catch(() => null);
  // The page may want to upgrade or to wipe it meanwhile.
  if (database) database.onversionchange = () => database.close();
  return database;
}

/** @param {IDBDatabase} database */
async function readStore(database) {
  const hasPhotos = database.objectStoreNames.contains('photos');
  const names = ['facts', 'visits', 'waiting', ...(hasPhotos ? ['photos'] : [])];
  const transaction = database.transaction(names, 'readonly');
  const [facts, visits, waiting, photos] = await Promise.all([
    asked(transaction.objectStore('facts').get('phone')),
    asked(transaction.objectStore('visits').getAll()),
    asked(transaction.objectStore('waiting').getAll()),
    hasPhotos ? asked(transaction.objectStore('photos').getAll()) : [],
  ]);
  return { facts, visits, waiting, photos };
}

/** Marks a photo as one that the server may have heard of; false where it is gone or was removed meanwhile. @param {IDBDatabase} database @param {string} id */
async function beginPhoto(database, id) {
  const photos = database.transaction('photos', 'readwrite').objectStore('photos');
  const photo = await asked(photos.get(id));
  if (photo?.state !== 'waiting') return false;
  await asked(photos.put({ ...photo, isBegun: true }));
  return true;
}

/** Gives the answer, null where the server refuses; the page reads then why. @param {string} path @param {RequestInit} init */
async function send(path, init) {
  const response = await fetch(path, init);
  if (response.status >= 500 || response.status === 429) throw new Error(`${response.status}`);
  return response.ok ? response.json() : null;
}

/** @param {unknown} body */
const asJson = (body) => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});

const partBytes = 256_000;

/** Sends a photo from where it stopped; true once it is there. @param {any} photo */
async function sendPhoto({ id, place, visitId, touchpointId, blob, takenAt }) {
  const audits = `/api/o/${place.organization}/${place.workspace}/audits`;
  const begun = { id, touchpointId, size: blob.size, takenAt: new Date(takenAt).toISOString() };
  let progress = await send(`${audits}/visits/${visitId}/evidence`, asJson(begun));
  while (progress && !progress.done && progress.received < blob.size) {
    const { received } = progress;
    const body = blob.slice(received, received + partBytes);
    progress = await send(`${audits}/evidence/${id}?offset=${received}`, { method: 'PUT', body });
    if (progress && progress.received <= received) return false;
  }
  return Boolean(progress && (await send(`${audits}/evidence/${id}`, { method: 'POST' })));
}

const most = 500;

/** Sends what waits of a visit, and the visit itself where nothing stands before that. @param {any} store @param {any} visit @param {boolean} maySubmit */
async function sendVisit(store, { id, place, submission }, maySubmit) {
  const brand = `${place.organization}/${place.workspace}`;
  const own = store.waiting.filter((/** @type {any} */ one) => one.visitId === id);
  const isSubmitted = maySubmit && submission !== null && submission.refusal === '';
  if (own.length === 0 && !isSubmitted) return;
  for (let from = 0; from === 0 || from < own.length; from += most) {
    const batch = own.slice(from, from + most);
    const isLast = from + most >= own.length;
    const { visitedOn, note } = submission ?? {};
    const body = {
      device: { id: store.facts.deviceId },
      now: Date.now(),
      // Everything counts as waiting until the page has read the answer: it alone may be told to forget.
      waiting: store.waiting.length + store.photos.length + 1,
      operations: batch.map((/** @type {any} */ { sequence, operation }) => ({ ...operation, sequence })),
      submission: isLast && isSubmitted ? { visitedOn, note } : null,
    };
    await send(`/api/o/${brand}/audits/visits/${id}/operations`, asJson(body));
  }
}

async function sendWaiting() {
  const open = await worker.clients.matchAll({ type: 'window' });
  if (open.length > 0) return tell({ type: 'send' });
  const database = await openStore();
  if (!database) return;
  try {
    const store = await readStore(database);
    if (!store.facts) return;
    const held = new Set(store.photos.map((/** @type {any} */ { visitId }) => visitId));
    for (const visit of store.visits) await sendVisit(store, visit, !held.has(visit.id));
    const stopped = new Set();
    for (const photo of store.photos) {
      const isSent =
        photo.state === 'waiting' && (await beginPhoto(database, photo.id)) && (await sendPhoto(photo));
      if (!isSent) stopped.add(photo.visitId);
    }
    const whole = store.visits.filter((/** @type {any} */ { id }) => held.has(id) && !stopped.has(id));
    for (const visit of whole) await sendVisit(store, visit, true);
  } finally {
    database.close();
  }
}

worker.addEventListener('sync', (/** @type {any} */ event) => {
  if (event.tag === 'send') event.waitUntil(sendWaiting());
});
