/**
 * Lets the browser keep the shell, and the page that says the line is down: now, or once the line is back. Not on plain
 * HTTP, which allows no worker.
 */
export const keepShell = async (): Promise<void> => {
  if (!("serviceWorker" in navigator)) return;
  const kept = navigator.onLine && (await navigator.serviceWorker.register("/sw.js").catch(() => null));
  if (!kept) addEventListener("online", () => void keepShell(), { once: true });
};
