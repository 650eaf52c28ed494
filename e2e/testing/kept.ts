import type { Page } from "@playwright/test";

/** Those of these words that the browser still has, each with the place it stands in. */
export const found = async (page: Page, words: readonly string[]): Promise<readonly string[]> => {
  const places = Object.entries(await keptIn(page));
  return places.flatMap(([place, text]) => words.filter((it) => text.includes(it)).map((it) => `${it} (${place})`));
};

/** What this browser keeps for the site, and what the open page shows or holds, as texts. */
const keptIn = (page: Page): Promise<Readonly<Record<string, string>>> =>
  page.evaluate(async () => {
    const bases = await indexedDB.databases();
    const rows = await Promise.all(bases.map(({ name }) => rowsOf(name ?? "")));
    const files = await Promise.all((await caches.keys()).map(textsOf));
    return {
      page: document.documentElement.outerHTML,
      localStorage: JSON.stringify(Object.entries(localStorage)),
      sessionStorage: JSON.stringify(Object.entries(sessionStorage)),
      indexedDB: JSON.stringify(rows),
      caches: JSON.stringify(files),
    };

    async function rowsOf(name: string) {
      const base = await done(indexedDB.open(name));
      const tables = [...base.objectStoreNames];
      const all = tables.map((table) => done(base.transaction(table).objectStore(table).getAll()));
      const found = await Promise.all(all);
      base.close();
      return found;
    }
    async function textsOf(name: string) {
      const cache = await caches.open(name);
      return Promise.all((await cache.matchAll()).map((answer) => answer.text()));
    }
    function done<Result>(asked: IDBRequest<Result>): Promise<Result> {
      return new Promise((resolve, reject) => {
        asked.addEventListener("success", () => resolve(asked.result));
        asked.addEventListener("error", () => reject(asked.error ?? new Error("No reason was given.")));
      });
    }
  });
