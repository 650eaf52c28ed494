import { type Asker, type Circles, dayOf, isSteward, type Kept, seen, type Whole, type WithId } from "@mortar/core";

/** A coalition as one person sees it: what the browser holds. Invisible equals unknown. */
export type View = {
  readonly coalition: string;
  readonly me: Asker;
  readonly tables: Tables;
  /** Where to go on from, for `watch`; absent in a view of the past. */
  readonly cursor?: string;
  /** The day in the past this shows, as its evening. */
  readonly asItWasOn?: string;
};

export type Tables = Readonly<Record<string, readonly Kept<WithId>[]>>;

/** Rooms name the kinds they show, so that a first page carries no more than it needs. */
export const tablesOf = (whole: Whole, circles: Circles, kinds: readonly string[] = Object.keys(whole)): Tables => {
  const visible = seen(whole, circles) as unknown as Readonly<Record<string, ReadonlyMap<string, Kept<WithId>>>>;
  const known = kinds.filter((kind) => Object.hasOwn(visible, kind));
  return Object.fromEntries(known.map((kind) => [kind, [...(visible[kind]?.values() ?? [])]]));
};

/** Who asks, as analyses know the asker. */
export const askerOf = (whole: Whole, person: string | null, at: Date): Asker => ({
  person,
  members: spokenForBy(whole, person),
  isSteward: isSteward(whole, person),
  today: dayOf(whole, at.toISOString()),
});

/** The members this person speaks for now. */
export const spokenForBy = ({ representations }: Pick<Whole, "representations">, person: string | null) =>
  [...representations.values()]
    .filter((it) => it.person === person && !it.isOver && it.role !== "voice" && !it.suspended)
    .map(({ member }) => member);
