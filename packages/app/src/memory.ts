import {
  become,
  type Change,
  type Circles,
  circlesOf,
  type CoalitionEvent,
  type Happened,
  RIGHTS,
  type Whole,
} from "@mortar/core";
import { putForNow } from "./tables.ts";

/** What was put into the whole, and how to take it out again. */
export type Advanced = { readonly changes: readonly Change[]; readonly undo: () => void };

/** The whole of one coalition as it is in memory, with what is worked out from it. */
export const memoryOf = (whole: Whole, loaded: number) => {
  let version = loaded;
  let latest: string | undefined;
  const circlesByPerson = new Map<string | null, Circles>();

  const forgetCircles = (changes: readonly Change[]) => {
    if (changes.some(({ kind }) => RIGHTS.has(kind))) circlesByPerson.clear();
  };

  const advance = (request: string, happened: readonly Happened<CoalitionEvent>[]): Advanced => {
    const before = latest;
    const { changes, undo } = allOrNothing(whole, happened);
    version += changes.length;
    latest = request;
    forgetCircles(changes);
    return {
      changes,
      undo: () => {
        undo();
        version -= changes.length;
        latest = before;
        forgetCircles(changes);
      },
    };
  };

  const circles = (person: string | null): Circles => {
    const known = circlesByPerson.get(person);
    if (known) return known;
    const worked = circlesOf(whole, person);
    circlesByPerson.set(person, worked);
    return worked;
  };

  return { advance, circles, version: () => version, latest: () => latest };
};

const allOrNothing = (whole: Whole, happened: readonly Happened<CoalitionEvent>[]): Advanced => {
  const changes: Change[] = [];
  const undos: (() => void)[] = [];
  const undo = () => {
    for (const one of undos.toReversed()) one();
  };
  try {
    for (const it of happened) {
      const change = become(whole, it);
      undos.push(putForNow(whole, change));
      changes.push(change);
    }
    return { changes, undo };
  } catch (trouble) {
    undo();
    throw trouble;
  }
};
