/**
 * Lets the browser keep the shell, and the page that says the line is down. Not on plain HTTP, which allows no worker.
 */
export const keepShell = async (): Promise<void> => {
  if ("serviceWorker" in navigator) await navigator.serviceWorker.register("/sw.js");
};
