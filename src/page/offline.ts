/**
 * The page's service worker: keeps every file of the page in the browser, so that it opens without a network. Files
 * are looked for in what was kept first; a new build has another name here and replaces all of it.
 */

/** A service worker's own globals, which the DOM's types do not declare. */
declare function skipWaiting(): Promise<void>;
declare const clients: { claim(): Promise<void> };

interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Lasting {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

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

addEventListener("install", (event) => {
  (event as Lasting).waitUntil(keepAll().then(() => skipWaiting()));
});
addEventListener("activate", (event) => {
  (event as Lasting).waitUntil(clients.claim());
});
addEventListener("fetch", (event) => {
  const { request, respondWith } = event as Fetching;
  if (request.method !== "GET" || new URL(request.url).origin !== location.origin) return;
  respondWith.call(
    event,
    caches.match(request, { ignoreSearch: true }).then((kept) => kept ?? fetch(request)),
  );
});

// A module, so that what is declared here is declared for this file only.
export {};
