import { setTimeout as later } from "node:timers/promises";
import { type Mortar, Unreachable } from "@mortar/client";
import type { Ground } from "../ground.ts";
import { coalitionFlag, coalitionMeant, reach } from "../reach.ts";
import { isSaid, type Verb } from "../tree/verb.ts";
import { inShort } from "./inShort.ts";

/** A line that is down is tried again, a little later each time. */
const WAITS_MS = [500, 1_000, 2_000, 5_000, 10_000];

export const follow: Verb = {
  name: "follow",
  chapter: "look",
  does: (say) => say("cli.follow.does"),
  tells: (say) => [say("cli.follow.tells")],
  flags: () => [coalitionFlag],
  run: async (typed, ground) => {
    const reached = reach(ground);
    const coalition = await coalitionMeant(typed, ground, reached);
    const tell = isSaid(typed, "json") ? (it: Told) => ground.out(`${JSON.stringify(it)}\n`) : told(ground);
    let cursor = await freshCursor(reached.mortar, coalition);
    ground.note(ground.say("cli.follow.begun"));
    for (let failed = 0; !ground.signal.aborted;) {
      try {
        for await (const it of reached.mortar.follow(coalition, cursor, ground.signal)) {
          failed = 0;
          if (it.is === "reload") cursor = await freshCursor(reached.mortar, coalition);
          else {
            for (const patch of it.patches) tell(patch);
            cursor = it.cursor;
          }
        }
      } catch (why) {
        if (ground.signal.aborted) return;
        if (!(why instanceof Unreachable)) throw why;
        if (failed === 0) ground.note(ground.say("cli.follow.line-down"));
      }
      const wait = WAITS_MS[Math.min(failed++, WAITS_MS.length - 1)];
      await later(wait, undefined, { signal: ground.signal }).catch(() => undefined);
    }
  },
};

type Told = { readonly kind: string; readonly id: string; readonly item: object | null };

const freshCursor = async (mortar: Mortar, coalition: string) =>
  (await mortar.coalition(coalition).look([])).cursor ?? "";

const told =
  ({ out, say, now }: Ground) =>
  ({ kind, id, item }: Told): void => {
    const short = item === null ? say("cli.follow.gone") : inShort({ ...item, ...NOT_SHOWN });
    out(`${now().toISOString().slice(11, 19)}  ${kind}  ${id}  ${short}\n`);
  };

const NOT_SHOWN = { id: undefined, audience: undefined, revision: undefined, changed: undefined };
