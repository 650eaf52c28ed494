/// <reference lib="webworker" />
/** Keeps the shell for when the line is down: what the page is made of, and a page that says so. Never anyone's records. */
declare const __SHELL_FILES__: readonly string[];
declare const __SHELL_VERSION__: string;
declare const self: ServiceWorkerGlobalScope;

const shell = `shell ${__SHELL_VERSION__}`;

/** What somebody fetched once for questions that rest on it; its name changes with what is in it. */
const words = "words";

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(shell).then((cache) => cache.addAll([...__SHELL_FILES__, "/offline"])));
  void self.skipWaiting();
});

self.addEventListener("activate", (event) => {
  const drop = async (names: readonly string[]) => {
    for (const name of names) if (name.startsWith("shell ") && name !== shell) await caches.delete(name);
  };
  event.waitUntil(caches.keys().then(drop));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { pathname } = new URL(request.url);
  const isFile = pathname.startsWith("/assets/");
  if (request.method !== "GET") return;
  if (pathname.startsWith("/words/")) event.respondWith(fetchOnce(request));
  else if (isFile) event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)));
  else if (request.mode === "navigate")
    event.respondWith(fetch(request).catch(async () => (await caches.match("/offline")) ?? Response.error()));
});

const fetchOnce = async (request: Request): Promise<Response> => {
  const cache = await caches.open(words);
  const kept = await cache.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (!answer.ok) return answer;
  for (const older of await cache.keys()) await cache.delete(older);
  // Where there is no room to keep them, they are still here for now.
  await cache.put(request, answer.clone()).catch(() => {});
  return answer;
};
