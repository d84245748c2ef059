/**
 * Keeps one whole version of the app on the device and serves it from there, so that it opens without a network.
 * A version is taken over only when it is complete and only when the person says so. Study data is none of its
 * business: it never reads or writes any.
 */
import { base, build, files, prerendered, version } from '$service-worker';

const worker = globalThis as unknown as ServiceWorkerGlobalScope;

// The sub-path is part of the name: all apps of one host share one cache storage.
const CACHE_PREFIX = `mandate-${base}@`;
const CACHE = CACHE_PREFIX + version;

const SHELL = `${base}/200.html`;
const VERSION_FILE = `${base}/_app/version.json`;
const HASHED = `${base}/_app/immutable/`;
const DECKS = `${base}/decks/`;

/**
 * Pages that come with their frame drawn, as a file for each address. They are on the screen sooner than the shell,
 * which draws every page: those of single decks too, and one that could not be had.
 */
const pages = new Map(
  prerendered
    .filter((path) => !path.slice(base.length + 1).includes('/'))
    .map((path) => [path, path.endsWith('/') ? `${path}index.html` : `${path}.html`]),
);

/** The list of decks belongs to the app: without it there is no library at all. */
const decks = files.filter(
  (address) => address.startsWith(DECKS) && address !== `${DECKS}index.json`,
);
const app = [SHELL, ...build, ...files.filter((address) => !decks.includes(address))];
const kept = new Set([...app, ...decks]);

/** What the import of documents needs besides its worker is a pack of its own, which only who imports wants. */
const WORKERS = `${HASHED}workers/`;
const importWorkers = build.filter((address) => address.startsWith(`${WORKERS}import-`));

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));
worker.addEventListener('message', (event) => {
  const { type } = (event.data ?? {}) as { type?: unknown };
  if (type === 'apply-update') event.waitUntil(worker.skipWaiting());
  if (type === 'keep-import')
    event.waitUntil(keepImport().then((isKept) => event.ports[0]?.postMessage({ isKept })));
});
worker.addEventListener('fetch', (event) => {
  const { pathname } = new URL(event.request.url);
  if (!isOurs(event.request)) return;
  if (kept.has(pathname) || pathname.startsWith(WORKERS))
    event.respondWith(serveFile(event.request, pathname));
  else if (pathname === VERSION_FILE) event.respondWith(Response.json({ version }));
  else if (event.request.mode === 'navigate' && isPage(pathname)) {
    event.respondWith(servePage(event.request, pathname));
    event.waitUntil(keepAll(decks));
  }
});

function isOurs(request: Request): boolean {
  return request.method === 'GET' && new URL(request.url).origin === worker.location.origin;
}

/** A last segment with a dot is a file that this version does not know: the host may answer for it. */
function isPage(pathname: string): boolean {
  return !pathname.slice(pathname.lastIndexOf('/')).includes('.');
}

/**
 * The app must be there whole, or the version before goes on serving. A first install may lack a deck, which is
 * fetched at a later visit; an update may not, for it would take a deck away that works offline today.
 */
async function install(): Promise<void> {
  const hasImport = await hasPack();
  const failed = await keepAll(app);
  if (failed.length === 0) await keepAll([...pages.values()]);
  const failedDecks = failed.length === 0 ? await keepAll(decks) : [];
  if (worker.registration.active !== null) failed.push(...failedDecks);
  if (failed.length === 0 && hasImport && !(await keepImport())) failed.push(...importWorkers);
  if (failed.length > 0) throw new Error(`Not installed, could not fetch: ${failed.join(' ')}`);
}

/** Whether the version before has the pack for importing: an update must not take it away either. */
async function hasPack(): Promise<boolean> {
  const names = (await caches.keys()).filter((name) => name.startsWith(CACHE_PREFIX));
  const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  return keys.flat().some(({ url }) => new URL(url).pathname.startsWith(`${WORKERS}chunks/`));
}

/** Keeps the import's worker with all that it loads, which Kit does not list. True once all of it is there. */
async function keepImport(): Promise<boolean> {
  const wanted = [...importWorkers];
  for (const address of wanted) {
    if ((await keepAll([address])).length > 0) return false;
    const script = await (await findKept(address))?.text();
    for (const [, name] of (script ?? '').matchAll(/["'`]\.\/((?:chunks\/)?[\w-]+\.js)["'`]/g)) {
      const next = new URL(name ?? '', worker.location.origin + address).pathname;
      if (!wanted.includes(next)) wanted.push(next);
    }
  }
  return true;
}

async function takeOver(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(CACHE_PREFIX) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
  // So that the rest of a first visit works offline too.
  await worker.clients.claim();
}

/** The addresses that could not be had. What could be had stays, so that the next attempt is shorter. */
async function keepAll(addresses: string[]): Promise<string[]> {
  const cache = await caches.open(CACHE);
  const results = await Promise.allSettled(addresses.map((address) => keep(cache, address)));
  return addresses.filter((_, index) => results[index]?.status === 'rejected');
}

async function keep(cache: Cache, address: string): Promise<void> {
  if (await cache.match(address, { ignoreVary: true })) return;
  // A name with a hash in it has the same content in every version.
  const earlier = address.startsWith(HASHED) ? await caches.match(address) : undefined;
  await cache.put(address, earlier ?? (await fetchSound(address)));
}

/** Tries twice, the second time past every cache between here and the host. */
async function fetchSound(address: string): Promise<Response> {
  const firstMode = address.startsWith(HASHED) ? 'default' : 'no-cache';
  const response = await fetch(address, { cache: firstMode }).catch(() => undefined);
  const sound = response && (await readSound(address, response));
  const again = sound ?? (await readSound(address, await fetch(address, { cache: 'reload' })));
  if (again === undefined) throw new Error(`Not what it should be: ${address}`);
  return again;
}

/** The response if it is what its address promises: a sign-in page or a host's fallback page is not. */
async function readSound(address: string, response: Response): Promise<Response | undefined> {
  if (!response.ok) return undefined;
  const type = response.headers.get('Content-Type') ?? '';
  if (address.endsWith('.html')) return readPage(await response.text());
  if (response.redirected || type.includes('text/html')) return undefined;
  if (address.endsWith('.js') && !type.includes('javascript')) return undefined;
  if (address.endsWith('.css') && !type.includes('text/css')) return undefined;
  return address.endsWith('.json') ? readJson(response) : response;
}

/** A deck that was cut off on a line that does not tell parses no longer. */
function readJson(response: Response): Promise<Response | undefined> {
  return response
    .clone()
    .json()
    .then(
      () => response,
      () => undefined,
    );
}

/** A page of this version names its entry script. Some hosts redirect to it, which a page load would not accept. */
function readPage(html: string): Response | undefined {
  const entry = build.find((address) => address.startsWith(`${HASHED}entry/start.`));
  if (entry === undefined || !html.includes(entry)) return undefined;
  return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}

async function servePage(request: Request, path: string): Promise<Response> {
  const page = pages.get(path);
  return (page && (await findKept(page))) ?? serveFile(request, SHELL);
}

async function serveFile(request: Request, address: string): Promise<Response> {
  return (await findKept(address)) ?? fetch(request);
}

/** A damaged cache must not be worse than none. */
function findKept(address: string): Promise<Response | undefined> {
  return caches.match(address, { cacheName: CACHE, ignoreVary: true }).catch(() => undefined);
}
