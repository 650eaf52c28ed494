import {
  become,
  circlesOf,
  type CoalitionCommands,
  type CoalitionEvent,
  decide,
  newWhole,
  put,
  readAsk,
  seen,
  type Whole,
} from "../coalition.ts";
import { type Actor, type AskOf, type Decision, type Happened, type Invalid, isRefusal } from "../kernel/index.ts";
import type { Mark, MarkKind } from "../records/commitments/answer/answer.ts";

/** What one person asked for at one moment. */
export type Step = { readonly by: Actor; readonly name: keyof CoalitionCommands; readonly ask: object };

/** A small named coalition, told as the requests that made it. */
export type World = {
  readonly id: string;
  readonly title: string;
  readonly steps: readonly Step[];
  readonly happened: readonly Happened<CoalitionEvent>[];
};

/** Stands in an ask for the revision that the asker sees. */
export const asItStands = "as it stands";

/** A person of a world, speaking for a member or for nobody. `at` is an ISO instant; `proof` shows it is an example. */
export const speaker =
  (person: string, member: string | null = null) =>
  <Name extends keyof CoalitionCommands>(at: string, name: Name, ask: AskOf<CoalitionCommands[Name]>): Step => ({
    by: { person, member, via: "session", proof: "example", at: `${at}:00.000Z` },
    name,
    ask: ask as object,
  });

/** Where a passage stands in what was said. */
export const passage = (said: string, as: MarkKind, text: string): Mark => {
  const from = said.indexOf(text);
  if (from < 0) throw new Error(`"${text}" was not said.`);
  return { as, from, to: from + text.length };
};

/** A world, told once somebody asks what happened in it. */
export const tellWorld = (id: string, title: string, steps: readonly Step[]): World => {
  let told: World["happened"] | undefined;
  return {
    id,
    title,
    steps,
    get happened() {
      return (told ??= tell(id, steps));
    },
  };
};

/** Every step is decided as any request is, so that what comes of it is a history that can be. */
const tell = (id: string, steps: readonly Step[]): World["happened"] => {
  const whole = newWhole();
  return steps.flatMap((step, index) => {
    const request = `request-${id}-${String(index + 1).padStart(4, "0")}`;
    const decision = decideStep(whole, step, request);
    if ("invalid" in decision || isRefusal(decision))
      throw new Error(`${request} (${step.name}) cannot be told: ${JSON.stringify(decision)}`);
    return keep(whole, decision, step.by, request);
  });
};

/** What a step comes to, for someone who sees only what this actor sees. */
export const decideStep = (
  whole: Whole,
  { by, name, ask }: Step,
  request: string,
): Decision<CoalitionEvent> | Invalid => {
  const world = seen(whole, circlesOf(whole, by.person));
  const read = readAsk(name, withRevision(world, ask), request);
  return "ask" in read ? decide(world, name, read.ask, by) : read;
};

/** Writes what was decided into the whole, and gives it as history. */
export const keep = (whole: Whole, events: readonly CoalitionEvent[], by: Actor, request: string) =>
  events.map((event): Happened<CoalitionEvent> => {
    const change = become(whole, { event, by, request });
    put(whole, change);
    return { event, by, request, audience: change.after.audience };
  });

const withRevision = (world: Whole, ask: object & { readonly id?: unknown; readonly seen?: unknown }): object => {
  if (ask.seen !== asItStands) return ask;
  const stands = Object.values(world)
    .find((table) => table.has(ask.id as string))
    ?.get(ask.id as string);
  return { ...ask, seen: stands?.revision ?? "" };
};
