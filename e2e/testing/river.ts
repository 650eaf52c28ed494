import { basin, tellRiverBasin } from "@mortar/core/src/worlds/riverBasin/riverBasin.ts";
import { startTold, type ToldServer } from "./told.ts";

export type River = ToldServer;

/** A server with one coalition of thirty members, and seats in it: the steward's, or of whoever speaks for a member. */
export const startRiver = (): Promise<River> =>
  startTold({
    coalition: basin.coalition,
    happened: tellRiverBasin().happened,
    people: [basin.steward, ...Array.from({ length: 30 }, (_, place) => basin.person(place))],
  });
