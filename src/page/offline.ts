/**
 * The page's service worker: keeps every file of the page in the browser, so that it opens without a network. Files
 * are looked for in what was kept first; a new build has another name here and replaces all of it.
 */
interface Worker extends EventTarget {
  readonly location: Location;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
}
interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Lasting {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

const worker = globalThis as unknown as Worker;
const prefix = "ruam ";

/** `files.json`: the build's version and the paths of all its files. */
async function keepAll(): Promise<void> {
  const { version, files } = (await (await fetch("files.json", { cache: "no-store" })).json()) as {
    version: string;
    files: string[];
  };
  const cache = await caches.open(prefix + version);
  await cache.addAll(files);
  for (const name of await caches.keys())
    if (name.startsWith(prefix) && name !== prefix + version) await caches.delete(name);
}

worker.addEventListener("install", (event) => {
  (event as Lasting).waitUntil(keepAll().then(() => worker.skipWaiting()));
});
worker.addEventListener("activate", (event) => {
  (event as Lasting).waitUntil(worker.clients.claim());
});
worker.addEventListener("fetch", (event) => {
  const { request, respondWith } = event as Fetching;
  if (request.method !== "GET" || new URL(request.url).origin !== worker.location.origin) return;
  respondWith.call(
    event,
    caches.match(request, { ignoreSearch: true }).then((kept) => kept ?? fetch(request)),
  );
});
