import type { Page } from "@playwright/test";

/** Asks for the yes of another member directly, past every screen; answers the sentence it is refused with. */
export const affirmAnyway = (page: Page, words: string) =>
  page.evaluate(async (words) => {
    const api = `/api/coalitions/${location.pathname.split("/")[2]}`;
    const { tables } = await (await fetch(`${api}/view`)).json();
    const it = tables.commitments.find((row: { words: { said: string } }) => row.words.said === words);
    const ask = { id: it.id, seen: it.revision };
    const refused = await fetch(`${api}/commands/affirmCommitment`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ request: crypto.randomUUID(), ask, as: it.member }),
    });
    return (await refused.json()).sentence as string;
  }, words);
