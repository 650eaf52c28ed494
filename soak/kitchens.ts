import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { persons } from "../packages/core/testing/anyHistory.ts";
import { gathered, kitchen } from "../packages/core/testing/cast.ts";
import { awaited, welcomed } from "../packages/core/testing/newcomer.ts";
import { succeeding, withRota } from "../packages/core/testing/protection.ts";
import { told } from "../packages/core/testing/story.ts";
import { askedAnew, saidAloud, saidAnew, talked, tied } from "../packages/core/testing/talk.ts";
import { openHouse } from "../packages/server/src/door/openHouse.ts";
import { settingsIn } from "../packages/server/testing/settingsIn.ts";

/** One coalition of the soak: what had happened in it before, and with what each of its people asks. */
export type Kitchen = {
  readonly id: string;
  /** `NAME=VALUE`, by person. */
  readonly cookies: ReadonlyMap<string, string>;
};

const pasts = [
  talked,
  tied,
  askedAnew,
  saidAnew,
  saidAloud,
  [...tied, ...awaited.slice(gathered.length)],
  welcomed,
  withRota,
  succeeding,
];

/** Puts coalitions of the same people, at different points of their story, into the database. */
export const foundKitchens = async (databaseUrl: string, count: number): Promise<readonly Kitchen[]> => {
  const folder = mkdtempSync(join(tmpdir(), "mortar-soak-"));
  const { house, close } = await openHouse(settingsIn(folder, { DATABASE_URL: databaseUrl }));
  try {
    const ids = Array.from({ length: count }, (_, nth) => `soak-kitchen-${String(nth + 1).padStart(3, "0")}`);
    for (const [nth, id] of ids.entries()) await house.app.tell(id, pastOf(id, nth));
    const cookieOf = (coalition: string, person: string) =>
      house.examples.cookieFor({ coalition, person }).split(";")[0] ?? "";
    return ids.map((id) => ({ id, cookies: new Map(persons.map((person) => [person, cookieOf(id, person)])) }));
  } finally {
    await close();
    rmSync(folder, { recursive: true, force: true });
  }
};

const pastOf = (id: string, nth: number) =>
  told(...(pasts[nth % pasts.length] as typeof talked)).map((it) =>
    it.event.id === kitchen.id ? { ...it, event: { ...it.event, id } } : it,
  );
