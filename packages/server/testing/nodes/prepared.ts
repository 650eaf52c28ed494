import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openHouse } from "../../src/door/openHouse.ts";
import { isRefused } from "../../src/links/refused.ts";
import { aCoalition, bo, ines, kitchen, tariq } from "../aCoalition.ts";
import { settingsIn } from "../settingsIn.ts";

/** A coalition in an empty database, and the sessions its people are signed in with. */
export const prepared = async (databaseUrl: string): Promise<ReadonlyMap<string, string>> => {
  const folder = mkdtempSync(join(tmpdir(), "mortar-prepared-"));
  const { house, close } = await openHouse(settingsIn(folder, { DATABASE_URL: databaseUrl }));
  try {
    await aCoalition(house);
    const cookies = new Map<string, string>();
    for (const person of [ines, tariq, bo]) cookies.set(person, await signIn(house, person));
    return cookies;
  } finally {
    await close();
    rmSync(folder, { recursive: true, force: true });
  }
};

type House = Awaited<ReturnType<typeof openHouse>>["house"];

const signIn = async ({ links, accounts }: House, person: string): Promise<string> => {
  const join = {
    coalition: kitchen,
    task: "join",
    person,
    member: null,
    madeBy: ines,
    handedOver: "in-person",
  } as const;
  const { link, path } = await links.mint(join);
  const claimed = await links.claim(path.split("/").at(-1) ?? "");
  if (isRefused(claimed)) throw new Error(claimed.refused);
  const caller = { headers: new Headers({ host: "localhost:4400", "user-agent": "Test" }), from: "127.0.0.1" };
  const made = await accounts.create(caller, {
    by: { joinLink: link.id, secret: claimed.secret },
    name: person,
    email: `${person}@example.org`,
    password: null,
  });
  if (isRefused(made)) throw new Error(made.refused);
  return made.cookies.map((it) => it.split(";")[0]).join("; ");
};
