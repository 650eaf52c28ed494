import { betweenAskers, betweenAsks } from "./asking/betweenAsks.ts";
import { coalitionAskers, coalitionAsks } from "./asking/coalitionAsks.ts";
import { movingAskers, movingAsks } from "./asking/movingAsks.ts";
import { promiseAskers, promiseAsks } from "./asking/promiseAsks.ts";
import { protectingAskers, protectingAsks } from "./asking/protectingAsks.ts";
import { roundsAskers, roundsAsks } from "./asking/roundsAsks.ts";
import { talkAskers, talkAsks } from "./asking/talkAsks.ts";
import type { Askers, Asks } from "./asking/asks.ts";

export { persons, some } from "./asking/few.ts";

/** For each command, requests someone might make. The rules will refuse many of them. */
export const someAsk = {
  ...coalitionAsks,
  ...talkAsks,
  ...promiseAsks,
  ...betweenAsks,
  ...movingAsks,
  ...roundsAsks,
  ...protectingAsks,
} satisfies Asks;

/** Who mostly asks for it, and how often. What stewards do is asked by others too, and refused. */
export const asked: Askers = {
  ...coalitionAskers,
  ...talkAskers,
  ...promiseAskers,
  ...betweenAskers,
  ...movingAskers,
  ...roundsAskers,
  ...protectingAskers,
};
