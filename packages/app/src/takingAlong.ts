import { type Circles, seen } from "@mortar/core";
import type { EventStore } from "@mortar/store";
import { ownKinds, tableOf } from "./csvTables.ts";
import { linesToRead } from "./exportReadable.ts";
import type { HotCoalition } from "./hotCoalition.ts";
import { bringInRows, inACopy } from "./importCsv.ts";
import type { App } from "./openApp.ts";
import type { Credential } from "./request.ts";

type Ground = {
  readonly store: EventStore;
  readonly secret: Uint8Array;
  readonly now: () => Date;
  readonly request: App["request"];
  readonly inside: <Found>(coalition: string, person: string, find: (it: Place) => Found) => Promise<Found | null>;
};
type Place = { readonly hot: HotCoalition; readonly circles: Circles };

/** What leaves a coalition as a file, and what comes into it from one. */
export const takingAlong = ({
  store,
  secret,
  now,
  request,
  inside,
}: Ground): Pick<App, "exported" | "table" | "bringIn"> => ({
  exported: (coalition, person) => inside(coalition, person, ({ hot, circles }) => linesToRead(store, hot, circles)),

  table: (coalition, person, kind) =>
    inside(coalition, person, ({ hot, circles }) => tableOf(kind, seen(hot.whole, circles))),

  bringIn: (coalition, { dryRun, ...asked }, credential) => {
    const { person, proof } = credential;
    // Of her own member she speaks herself, and what asks for her stays what it is: a program is no person.
    const by: Credential = ownKinds.has(asked.kind) ? credential : { person, via: "import", proof };
    const ground = { coalition, person, secret, now };
    return inside(coalition, person, ({ hot, circles }) => {
      if (dryRun) return bringInRows(inACopy(hot.whole, circles, by, now()), asked, ground);
      const look = () => inside(coalition, person, (it) => seen(it.hot.whole, it.circles));
      return bringInRows({ look, ask: (it) => request(coalition, it, by) }, asked, ground);
    });
  },
});
