import * as fc from "fast-check";
import {
  circlesOf,
  type CoalitionCommands,
  type CoalitionEvent,
  commands,
  mayAskFor,
  records,
  replay,
  takeBackOnRequest,
  type Whole,
} from "../src/coalition.ts";
import {
  type Actor,
  type AnyRecord,
  type Decision,
  type Happened,
  type Invalid,
  isRefusal,
} from "../src/kernel/index.ts";
import { decideStep, keep, type Step } from "../src/worlds/tell.ts";
import { gathered, ines, library } from "./cast.ts";
import { awaited, welcomed } from "./newcomer.ts";
import { moving, pledgedAnew, thankedFor } from "./moving.ts";
import { rounds } from "./rounds.ts";
import { succeeding, withRota } from "./protection.ts";
import { type Deed, told } from "./story.ts";
import {
  askedAnew,
  bothOut,
  gainAsked,
  needReleased,
  notYetReplied,
  released,
  saidAloud,
  saidAnew,
  talked,
  tieProposed,
  tied,
} from "./talk.ts";

import { asked, some, someAsk } from "./someAsk.ts";

export { persons, someAsk } from "./someAsk.ts";
/**
 * What someone might ask for, at no particular time. Members mostly ask in their own name. What is in focus is asked
 * for more often, so that histories are crowded in different corners of the coalition.
 */
export const stepsIn = (focus: ReadonlySet<string>): fc.Arbitrary<Step> =>
  fc.oneof(
    ...steps.map(({ name, weight, arbitrary }) => ({
      weight: weight * (focus.has(kindOf.get(name) ?? "") ? FOCUSED : 1),
      arbitrary,
    })),
  );

const FOCUSED = 6;

const kindOf = new Map(
  Object.entries<AnyRecord>(records).flatMap(([kind, { commands }]) =>
    Object.keys(commands).map((name) => [name, kind] as const),
  ),
);

const steps = Object.entries(someAsk).map(([key, asks]) => {
  const name = key as keyof CoalitionCommands;
  const [actor, weight] = asked[name];
  const isOwn = fc.integer({ min: 0, max: 9 }).map((it) => it > 0);
  const arbitrary = fc.tuple(actor, asks as fc.Arbitrary<object>, isOwn).map(([by, ask, isOwn]): Step => {
    return { by, name, ask: isOwn && name === "releaseCommitment" ? { ...ask, member: by.member ?? library } : ask };
  });
  return { name, weight, arbitrary };
});

export const anyStep: fc.Arbitrary<Step> = stepsIn(new Set());

/** Steps of one history: each history has a focus of its own. */
export const stepsInFocus: fc.Arbitrary<fc.Arbitrary<Step>> = fc
  .subarray([...new Set(kindOf.values())], { minLength: 2, maxLength: 5 })
  .map((kinds) => stepsIn(new Set(kinds)));

/** People speak in confidence: in private talks, in rounds, and of what is for named members alone. */
export const confiding: fc.Arbitrary<Step> = stepsIn(
  new Set(["conversations", "answers", "pulses", "pulseAnswers", "commitments", "movements"]),
);

const lengths = { minLength: 0, maxLength: 240, size: "max" } as const;

/**
 * Any history the rules allow, decided as the app decides: many requests, hours apart, each on what its asker sees;
 * the refused ones are left out.
 */
export const anyHistory: fc.Arbitrary<readonly Happened<CoalitionEvent>[]> = fc
  .tuple(
    some<readonly Deed[]>(
      gathered,
      talked,
      [...released, needReleased],
      [...bothOut, tieProposed, gainAsked, notYetReplied],
      tied,
      askedAnew,
      saidAnew,
      saidAloud,
      moving,
      thankedFor,
      pledgedAnew,
      rounds,
      [...tied, ...awaited.slice(gathered.length)],
      welcomed,
      [...withRota, ...succeeding.slice(gathered.length)],
    ),
    stepsInFocus.chain((step) => fc.array(fc.tuple(step, fc.nat(3)), lengths)),
  )
  .map(([past, asked]) => {
    const history = [...told(...past)];
    const whole = replay(history);
    let at = Date.parse(ines.at);
    for (const [index, [step, hours]] of asked.entries()) {
      at += hours * 3_600_000;
      const by = { ...step.by, at: new Date(at).toISOString() };
      const request = `request-${index}-0000000`;
      const decision = outcomeOf(whole, { ...step, by }, request);
      if (Array.isArray(decision)) history.push(...keep(whole, decision, by, request));
      if (hours === 3 && index % 5 === 4) history.push(...takenOnRequest(whole, index, by.at));
    }
    return history;
  });

/** The host takes words out of something, whoever can see it: now and then, and of anything people wrote. */
const takenOnRequest = (whole: Whole, index: number, at: string): readonly Happened<CoalitionEvent>[] => {
  const written = (["answers", "commitments", "complaints", "replies"] as const).flatMap((kind) =>
    [...whole[kind].keys()].map((id) => ({ kind, id })),
  );
  const about = written[index % Math.max(1, written.length)];
  if (!about) return [];
  const by: Actor = { person: "person-host-00001", member: null, via: "host", proof: "host", at };
  const ask = { id: `redaction-host-${String(index).padStart(4, "0")}`, about: [about], passage: "Two" };
  const decision = takeBackOnRequest.decide(ask, whole, by);
  return isRefusal(decision) ? [] : keep(whole, decision, by, `request-host-${index}-000000`);
};

/** What the app answers: who has no place is not heard, and a coalition is founded where there is none. */
export const outcomeOf = (whole: Whole, step: Step, request: string): Decision<CoalitionEvent> | Invalid => {
  if (step.name === "foundCoalition" || !mayAskFor(circlesOf(whole, step.by.person), commands[step.name]))
    return { refused: "request/not-recorded", about: [] };
  const decision = decideStep(whole, step, request);
  const isTaken = Array.isArray(decision) && decision.some((event) => isTakenBy(whole, event as CoalitionEvent));
  return isTaken ? { refused: "request/id-taken", about: [] } : decision;
};

/** The id of what is to begin belongs to a record that the asker cannot see. */
const isTakenBy = (whole: Whole, { type, id }: CoalitionEvent) =>
  Object.entries<AnyRecord>(records).some(([kind, { first }]) => type in first && whole[kind as keyof Whole].has(id));
