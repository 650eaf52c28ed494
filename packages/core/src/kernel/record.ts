import type { z } from "zod";
import type { Actor } from "./actor.ts";
import type { Audience } from "./audience.ts";
import type { Decision } from "./refusal.ts";

/** All records of one kind, by id, in the order they came into being. */
export type Table<Item extends WithId> = ReadonlyMap<string, Kept<Item>>;

/** A record as it stands: what it is, who may read this version of it, and which version it is. */
export type Kept<Item> = Item & {
  readonly audience: Audience;
  /** Changes with every event. Says nothing but "the same" or "not the same". */
  readonly revision: string;
  /** When its latest event happened, and who asked for it. */
  readonly changed: { readonly at: string; readonly by: Actor };
};

/** One record, whatever its kind. */
export type About = { readonly kind: string; readonly id: string };

export type WithId = { readonly id: string };
type Schema = z.ZodType<WithId>;
type Schemas = Readonly<Record<string, Schema>>;

type EventsIn<Events extends Schemas> = {
  readonly [Type in keyof Events & string]: { readonly type: Type } & Readonly<z.output<Events[Type]>>;
}[keyof Events & string];

/** What each first event brings into being. An event without a line does not compile. */
export type Begin<Item, First extends Schemas> = {
  readonly [Type in keyof First]: (event: z.output<First[Type]>, by: Actor) => Item;
};

/** What each later event makes of one that is there. An event without a line does not compile. */
export type Evolve<Item, Later extends Schemas> = {
  readonly [Type in keyof Later]: (it: Item, event: z.output<Later[Type]>, by: Actor) => Item;
};

/** Something a person may ask for. `World` is the part of the coalition the rule looks at. */
export type Command<Ask, World, Event> = {
  /** One sentence in the imperative: forms, the CLI's help, HTTP and the docs all show it. */
  readonly does: string;
  readonly input: z.ZodType<Ask>;
  /** Only a human being may ask for it, now and in person; programs and imports are refused before the rule is. */
  readonly humanOnly?: true;
  /** Somebody who is invited may ask for it before she belongs, and for nothing else. */
  readonly byInvited?: true;
  /** It may be asked of a coalition that does not exist yet, and of no other. */
  readonly founds?: true;
  /** Where asking for it takes words back for good: from which records, and which passage. The passage is not kept. */
  readonly takesBack?: (ask: Ask) => { readonly about: readonly About[]; readonly passage: string };
  /** `world` is what the actor may see: for a rule, what is hidden from whoever asks does not exist. */
  readonly decide: (ask: Ask, world: World, actor: Actor) => Decision<Event>;
};

export const command = <Ask, World, Type extends string, Event extends { readonly type: Type }>(
  it: Command<Ask, World, Event>,
): Command<Ask, World, Event> => it;

/**
 * A kind of thing a coalition keeps: what it means, what can have happened to it, what may be asked of it, who may
 * read it. `begin` and `evolve` are written for one thing; `compose` lifts them to the whole table.
 */
export const record = <
  Is extends Schema,
  First extends Schemas,
  Later extends Schemas,
  Commands extends Readonly<Record<string, AnyCommand>>,
>(it: {
  readonly means: string;
  readonly is: Is;
  /** The events that bring one into being, and those that can follow. Every event is about one id. */
  readonly first: First;
  readonly later: Later;
  readonly begin: Begin<z.output<Is>, First>;
  readonly evolve: Evolve<z.output<Is>, Later>;
  /** Who may read this version of it: fixed when the event that makes the version is kept. */
  readonly audience: (it: z.output<Is>) => Audience;
  /** Fields fewer people may read than the rest. Outside its audience a field is not there, in records and in history. */
  readonly parts?: { readonly [Field in keyof z.output<Is>]?: (it: z.output<Is>) => Audience };
  /** Whose words these are, who may therefore take this passage back. A kind without it holds no words to take back. */
  readonly isTakenBackBy?: (it: z.output<Is>, actor: Actor, world: never, passage: string) => boolean;
  /** What else happens to a record when words of it are taken back. */
  readonly afterTakenBack?: (it: z.output<Is>) => readonly EventsIn<Later>[];
  /** The events that say a record's words again, as a translation does: their words go as a whole with any passage. */
  readonly retold?: readonly (keyof Later & string)[];
  /** Whoever reads it may answer it, in a reply of her own. */
  readonly takesReplies?: true;
  /** The reasons it may give for refusing: its page in the catalogue of refusals. */
  readonly refusals: Readonly<Record<string, string>>;
  readonly commands: Commands;
}) => it;

// oxlint-disable-next-line typescript/no-explicit-any -- a table of unlike commands has no narrower type
export type AnyCommand = Command<any, any, any>;
export type AnyRecord = {
  readonly means: string;
  readonly is: Schema;
  readonly first: Schemas;
  readonly later: Schemas;
  readonly begin: Readonly<Record<string, (event: never, by: Actor) => WithId>>;
  readonly evolve: Readonly<Record<string, (it: never, event: never, by: Actor) => WithId>>;
  readonly audience: (it: never) => Audience;
  readonly parts?: Readonly<Record<string, ((it: never) => Audience) | undefined>>;
  readonly isTakenBackBy?: (it: never, actor: Actor, world: never, passage: string) => boolean;
  readonly afterTakenBack?: (it: never) => readonly { readonly type: string; readonly id: string }[];
  readonly retold?: readonly string[];
  readonly takesReplies?: true;
  readonly refusals: Readonly<Record<string, string>>;
  readonly commands: Readonly<Record<string, AnyCommand>>;
};
