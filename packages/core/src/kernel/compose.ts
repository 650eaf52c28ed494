import type { z } from "zod";
import type { Actor } from "./actor.ts";
import { isHumanNow } from "./actor.ts";
import type { Audience } from "./audience.ts";
import type { AnyCommand, AnyRecord, Command, Kept, Table, WithId } from "./record.ts";
import type { Decision, Refusal } from "./refusal.ts";
import { claimWords } from "./words.ts";

/**
 * Puts kinds of records together into one whole that decides and evolves.
 *
 * This is the one clever file in core. It works loosely inside and is exact outside, so that no record needs a cast.
 */
export const compose = <These extends Records>(records: These & Fit<These>): Composed<These> =>
  composeLoosely(records) as unknown as Composed<These>;

/** An event with what is kept beside it. `audience` is fixed when it is first kept and never worked out again. */
export type Happened<Event extends LooseEvent = LooseEvent> = {
  readonly event: Event;
  readonly by: Actor;
  /** The id of the request it came from, which becomes the record's revision. */
  readonly request: string;
  readonly audience?: Audience;
};

/** What one event does to one record. `before` is absent where it brings the record into being. */
export type Change = {
  readonly kind: string;
  readonly id: string;
  readonly before: Kept<WithId> | undefined;
  readonly after: Kept<WithId>;
};

export type Invalid = { readonly invalid: readonly { readonly at: string; readonly code: string }[] };

type Composed<These extends Records> = {
  readonly commands: CommandsOf<These>;
  readonly newWhole: () => WholeOf<These>;
  /** Reads what came in from outside as an ask of this command; its words get references from the request's id. */
  readonly readAsk: (name: string, raw: unknown, request: string) => { readonly ask: unknown } | Invalid | Refusal;
  /** What asking for this comes to, for someone who sees `whole`. Changes nothing. */
  readonly decide: (whole: WholeOf<These>, name: string, ask: unknown, by: Actor) => Decision<EventOf<These>>;
  /** What this event makes of its record. Changes nothing. */
  readonly become: (whole: WholeOf<These>, happened: Happened<EventOf<These>>) => Change;
  /** Writes a change into the tables of a whole that the caller owns: copying them would make replay quadratic. */
  readonly put: (whole: WholeOf<These>, change: Change) => void;
  readonly replay: (history: Iterable<Happened<EventOf<These>>>) => WholeOf<These>;
};

const composeLoosely = (records: Records) => {
  const kinds = Object.entries(records);
  const commands = byName<AnyCommand>(kinds.flatMap(([, it]) => Object.entries(it.commands)));
  const lines = byName<Line>(
    kinds.flatMap(([kind, { begin, evolve }]) => [
      ...Object.entries(begin).map(([type, begin]) => [type, { kind, begin } as Line] as const),
      ...Object.entries(evolve).map(([type, evolve]) => [type, { kind, evolve } as Line] as const),
    ]),
  );

  const newWhole = (): LooseWhole => Object.fromEntries(kinds.map(([kind]) => [kind, new Map()]));

  const become = (whole: LooseWhole, { event, by, request, audience }: Happened): Change => {
    const line = lines[event.type];
    if (!line) throw new UnknownEvent(event.type);
    const before = whole[line.kind]?.get(event.id);
    const { type: _, ...told } = event;
    const is = line.begin && !before ? line.begin(told, by) : line.evolve && before && line.evolve(before, told, by);
    if (!is) throw new BrokenHistory(event, before ? "already exists" : "does not exist");
    const read = audience ?? (records[line.kind] as AnyRecord).audience(is as never);
    const after = { ...is, audience: read, revision: request, changed: { at: by.at, by } };
    return { kind: line.kind, id: event.id, before, after };
  };

  const put = (whole: LooseWhole, change: Change) => {
    const table = whole[change.kind];
    if (changesReaders(change)) table?.delete(change.id);
    table?.set(change.id, change.after);
  };

  const replay = (history: Iterable<Happened>): LooseWhole => {
    const whole = newWhole();
    for (const happened of history) put(whole, become(whole, happened));
    return whole;
  };

  const readAsk = (name: string, raw: unknown, request: string) => {
    const command = commands[name];
    if (!command) return { refused: "request/unknown-command", about: [] };
    const read = command.input.safeParse(raw);
    if (read.success) return { ask: claimWords(read.data, request) };
    return {
      invalid: read.error.issues.map(({ path, code, message }) => ({
        at: path.join("."),
        code: codeOf(code, message),
      })),
    };
  };

  const decide = (whole: LooseWhole, name: string, ask: unknown, by: Actor): Decision<unknown> => {
    const command = commands[name];
    if (!command) return { refused: "request/unknown-command", about: [] };
    if (command.humanOnly && !isHumanNow(by)) return { refused: "request/human-only", about: [] };
    return command.decide(ask, whole, by);
  };

  return { commands, newWhole, readAsk, decide, become, put, replay };
};

/** Reasons any request may meet, whatever it asks for. */
export const requestReasons = {
  "unknown-command": "Nothing here goes by this name.",
  "human-only": "Only a person can do this, herself and now. No program, import or token can do it for her.",
  "id-taken": "This id is in use. Please send the request again with a new one.",
  "not-recorded": "You have no place in this coalition, or it does not exist.",
  "passage-not-found": "This passage stands in none of these records.",
  busy: "Many people are writing at this moment. Please send it again.",
} as const;

/** A newer version of the software wrote this history. Reading on would be guessing. */
export class UnknownEvent extends Error {
  constructor(type: string) {
    super(`No record knows the event "${type}". Did a newer version of Mortar write this history?`);
  }
}

export class BrokenHistory extends Error {
  constructor({ type, id }: LooseEvent, how: string) {
    super(`Broken history: ${type}, but "${id}" ${how}.`);
  }
}

/** Our own codes come as messages (`words/empty`), zod's as codes (`too_big`). */
const codeOf = (code: string | undefined, message: string) =>
  /^[a-z-]+\/[a-z-]+$/.test(message) ? message : `input/${code}`;

/**
 * Other people may read it from now on. For them it begins here, after what they know already: a place it had among
 * records before would tell when it was made.
 */
export const changesReaders = ({ before, after }: Change): boolean =>
  before !== undefined && before.audience.join() !== after.audience.join();

/** Without a prototype: nothing goes by the name `constructor`. */
const byName = <Value>(entries: readonly (readonly [string, Value])[]): Readonly<Record<string, Value>> => {
  const found = new Map<string, Value>();
  for (const [name, value] of entries) {
    if (found.has(name)) throw new Error(`Two records use the name "${name}".`);
    found.set(name, value);
  }
  return Object.assign(Object.create(null), Object.fromEntries(found));
};

type Records = Readonly<Record<string, AnyRecord>>;
type LooseEvent = WithId & { readonly type: string };
type LooseWhole = Readonly<Record<string, Map<string, Kept<WithId>>>>;
type Line = {
  readonly kind: string;
  readonly begin?: (event: WithId, by: Actor) => WithId;
  readonly evolve?: (it: WithId, event: WithId, by: Actor) => WithId;
};

/** One table for each kind of record. */
export type WholeOf<These extends Records> = {
  readonly [Kind in keyof These & string]: Table<z.output<These[Kind]["is"]>>;
};

export type EventOf<These extends Records> = {
  [Kind in keyof These & string]: EventIn<These[Kind]["first"]> | EventIn<These[Kind]["later"]>;
}[keyof These & string];

type EventIn<Events extends Readonly<Record<string, z.ZodType>>> = {
  [Type in keyof Events & string]: { readonly type: Type } & Readonly<z.output<Events[Type]>>;
}[keyof Events & string];

export type CommandsOf<These extends Records> = Both<{ [Kind in keyof These]: These[Kind]["commands"] }[keyof These]>;
type Both<Union> = (Union extends unknown ? (it: Union) => void : never) extends (it: infer All) => void ? All : never;

/** What a door may send for a command: words as plain strings. */
export type AskOf<It> = It extends { readonly input: infer Input extends z.ZodType } ? z.input<Input> : never;

/** Does not compile where a command looks at, or tells of, something the whole does not know. */
type Fit<These extends Records> = {
  readonly [Kind in keyof These]: {
    readonly commands: {
      readonly [Name in keyof These[Kind]["commands"]]: These[Kind]["commands"][Name] extends Command<
        infer Ask,
        infer World,
        infer Event
      >
        ? [WholeOf<These>] extends [World]
          ? [Event] extends [EventOf<These>]
            ? Command<Ask, World, Event>
            : { readonly does: "This command tells of an event that no record knows." }
          : { readonly does: "This command looks at records the coalition does not keep." }
        : never;
    };
  };
};
