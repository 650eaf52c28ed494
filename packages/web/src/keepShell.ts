import type { Boot } from "./boot.ts";
import { speechFor } from "./speech/SpeechContext.ts";

/** Lets the browser keep the shell, and one page that says the line is down. Not on plain HTTP, which allows no worker. */
export const keepShell = async ({ locale, direction, messages }: Boot): Promise<void> => {
  if (!("serviceWorker" in navigator)) return;
  const { say } = speechFor(locale, messages, "UTC");
  await navigator.serviceWorker.register("/sw.js");
  const kept = await caches.open("offline");
  const style = document.querySelector<HTMLLinkElement>('link[rel="stylesheet"]')?.getAttribute("href") ?? "";
  const page = `<!doctype html><html lang="${locale}" dir="${direction}"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${say("offline.title")}</title><link rel="stylesheet" href="${style}"><main class="alone"><h1>${say("offline.title")}</h1><p>${say("offline.reason")}</p><p><a class="button" href="">${say("offline.try-again")}</a></p></main></html>`;
  await kept.put("/offline", new Response(page, { headers: { "content-type": "text/html; charset=utf-8" } }));
};
