import type { Asker } from "../../kernel/index.ts";
import type { Movement } from "../../records/commitments/movement/shape.ts";
import { daysAfter } from "../../values/days.ts";
import { hasArrived } from "./amounts.ts";
import { found, type Found, type MovedOfPledge, UNASKED_DAYS, type World } from "./shape.ts";

type Known = {
  readonly standing: readonly Movement[];
  readonly pledges: readonly MovedOfPledge[];
  readonly place: ReadonlyMap<string, number>;
};

/** What waits for a word first, then help nobody had asked for, then how far pledges have moved. */
export const findingsIn = (world: World, { standing, pledges, place }: Known, asker: Asker): readonly Found[] => {
  const called = (id: string | null) => (id === null ? "" : (world.members.get(id)?.name.said ?? ""));
  const isConcerned = (...ids: readonly (string | null)[]) =>
    asker.isSteward || ids.some((id) => id !== null && asker.members.includes(id));
  const between = (code: Found["code"], its: readonly Movement[]): Found[] => {
    const [first] = its;
    if (!first || !isConcerned(first.giver, first.receiver)) return [];
    const args = { giver: called(first.giver), receiver: called(first.receiver), count: its.length };
    return [{ code, about: its.map(({ id }) => id), args }];
  };
  const notArrived = (it: Movement): Found[] =>
    between("not-arrived", [it]).map((told) => ({ ...told, args: { ...told.args, what: it.what.said } }));
  const waiting = standing.filter(({ confirmed }) => !confirmed);
  const told: readonly Found[] = [
    ...pairs(waiting.filter(({ receiver }) => receiver !== null)).flatMap((its) => between("word-waiting", its)),
    ...pairs(waiting.filter(({ receiver }) => receiver === null)).flatMap((its) => waitingOfAll(its, called)),
    ...standing.filter(({ confirmed }) => confirmed?.as === "no").flatMap(notArrived),
    ...standing.filter((it) => isLatelyUnasked(it, asker.today)).map((it) => unasked(it, called)),
    ...pledges.filter(({ member }) => isConcerned(member)).flatMap((it) => ofPledge(it, called(it.member))),
  ];
  // Sorting keeps equals in the order in which they came about.
  const whose = (it: Found) => place.get(giverOf(world, it)) ?? Infinity;
  return told
    .map((it) => ({ it, by: found.indexOf(it.code), whose: whose(it) }))
    .sort((a, b) => a.by - b.by || a.whose - b.whose)
    .map(({ it }) => it);
};

const giverOf = ({ movements, pledges }: World, { about: [first = ""] }: Found) =>
  movements.get(first)?.giver ?? pledges.get(first)?.member ?? "";

/** By giver and receiver, in the order in which the first of each came about. */
const pairs = (movements: readonly Movement[]): readonly (readonly Movement[])[] => {
  const byPair = new Map<string, Movement[]>();
  for (const it of movements) {
    const pair = `${it.giver} ${it.receiver ?? ""}`;
    const known = byPair.get(pair);
    if (known) known.push(it);
    else byPair.set(pair, [it]);
  }
  return [...byPair.values()];
};

/** Anyone can say that it has arrived: everyone is told. */
const waitingOfAll = (its: readonly Movement[], called: (id: string | null) => string): Found[] =>
  its.slice(0, 1).map(({ giver }) => ({
    code: "word-waiting-of-all",
    about: its.map(({ id }) => id),
    args: { giver: called(giver), count: its.length },
  }));

const isLatelyUnasked = (it: Movement, today: string) =>
  it.pledge === null && (!it.confirmed || hasArrived(it)) && it.on > daysAfter(today, -UNASKED_DAYS);

const unasked = (it: Movement, called: (id: string | null) => string): Found => ({
  code: it.thanked ? "unasked-thanked" : "unasked",
  about: [it.id],
  args: {
    giver: called(it.giver),
    receiver: called(it.receiver),
    to: it.receiver === null ? "all" : "one",
    what: it.what.said,
  },
});

/** A pledge nothing is due of yet, or that has ended with all of it moved, needs no sentence. */
const ofPledge = (it: MovedOfPledge, member: string): Found[] => {
  const { pledge, kind, due, moved, arrived } = it;
  const args = { member, kind, currency: it.currency ?? "", due: due ?? 0, moved: moved ?? 0, times: arrived };
  if (due === null || moved === null) return [{ code: "uncounted", about: [pledge], args }];
  if (due === 0 && moved === 0) return [];
  return [{ code: moved < due ? "part-of-due" : "all-of-due", about: [pledge], args }];
};
