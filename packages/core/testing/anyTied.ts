import * as fc from "fast-check";
import { newWhole, type Whole } from "../src/coalition.ts";
import type { Actor, Kept, WithId } from "../src/kernel/index.ts";
import type { Member } from "../src/records/coalition/member/member.ts";
import type { Commitment } from "../src/records/commitments/commitment/shape.ts";
import type { Tie } from "../src/records/commitments/tie/shape.ts";

// Coalitions with many ties, as tables: the rules are not asked, so that what they hardly ever allow comes up too.

const at = "2026-02-01T09:00:00.000Z";
const actor: Actor = { person: "person-a", member: null, via: "session", proof: "account", at };

export const kept = <Item extends WithId>(it: Item): Kept<Item> => ({
  ...it,
  audience: ["coalition"],
  revision: "r1",
  changed: { at, by: actor },
});
export const inWords = (said: string, cuts: readonly number[] = []) => ({ ref: `${said}-ref`, said, cuts });
export const tableOf = <Item extends WithId>(items: readonly Item[]) => new Map(items.map((it) => [it.id, kept(it)]));

export const memberNamed = (id: string, left?: Member["left"]): Member => ({
  id,
  form: "organisation",
  name: inWords(id.toUpperCase()),
  organisation: null,
  objective: null,
  accountable: null,
  ...(left && { left }),
});

export const commitmentOf = (id: string, member: string, as: Commitment["as"], over: Partial<Commitment> = {}) => ({
  id,
  member,
  as,
  words: inWords(`Words of ${id}.`),
  disclosure: "affirmed" as const,
  fulfilment: "open" as const,
  why: null,
  due: null,
  affirmed: null,
  ...over,
});

export const tieOf = (id: string, give: Commitment, need: Commitment, over: Partial<Tie> = {}): Tie => ({
  id,
  give: give.id,
  need: need.id,
  giver: give.member,
  receiver: need.member,
  proposed: { person: "person-a", member: null },
  agreed: { giver: { person: "person-a", at }, receiver: { person: "person-a", at } },
  state: "agreed",
  ...over,
});

const often = <Value>(...values: readonly (readonly [number, Value])[]) =>
  fc.oneof(...values.map(([weight, value]) => ({ weight, arbitrary: fc.constant(value) })));

/** One of them comes up most, so that days meet. */
const days = ["2026-03-01", "2026-04-01", "2026-04-01", "2026-04-01", "2026-05-01"] as const;
export const someDay = fc.constantFrom(...days);
const maybeDay = fc.option(someDay, { nil: null, freq: 3 });
const people = ["person-a", "person-b", "person-c"] as const;

const anyCommitments = (members: readonly string[], as: "give" | "need") =>
  fc
    .array(
      fc.record({
        member: fc.constantFrom(...members),
        disclosure: often<Commitment["disclosure"]>(
          [10, "affirmed"],
          [2, "conditional"],
          [1, "spoken"],
          [1, "released"],
          [1, "withdrawn"],
        ),
        fulfilment: often<Commitment["fulfilment"]>([10, "open"], [2, "strained"], [1, "kept"], [1, "lapsed"]),
        due: maybeDay,
        owner: often<string | null>([3, null], [5, people[0]], [1, people[1]], [1, people[2]]),
        by: someDay,
        isReplaced: often([6, false], [1, true]),
        words: fc.constantFrom(
          "Two ovens.",
          "Two people, three days a week.",
          "4 hours each, and 2 days.",
          "Ja, gern.",
        ),
      }),
      { minLength: 2, maxLength: 9, size: "max" },
    )
    .map((drawn) =>
      drawn.map(({ member, disclosure, fulfilment, due, owner, by, isReplaced, words }, nth) =>
        commitmentOf(`${as}-${nth}`, member, as, {
          words: inWords(words),
          disclosure,
          // Told again of what was replaced, it is renegotiated no more.
          fulfilment: isReplaced && owner === null ? "renegotiated" : fulfilment,
          due,
          owner,
          ...(disclosure === "conditional" && {
            conditional: { ...actor, isInOwnWords: false, to: inWords("The board"), by },
          }),
          ...(isReplaced && { replacedBy: { id: `${as}-${laterOf(drawn, nth)}`, was: fulfilment } }),
        }),
      ),
    );

/** The next of the same member; one that cannot be seen where there is none. */
const laterOf = (drawn: readonly { readonly member: string }[], nth: number): number => {
  const later = drawn.findIndex(({ member }, at) => at > nth && member === drawn[nth]?.member);
  return later < 0 ? 99 : later;
};

const anyTies = (gives: readonly Commitment[], needs: readonly Commitment[]) => {
  const pairs = gives.flatMap((give) =>
    needs.filter(({ member }) => member !== give.member).map((need) => [give, need] as const),
  );
  return fc
    .array(
      fc.tuple(
        fc.nat(9),
        often<Tie["state"]>([8, "agreed"], [2, "proposed"], [1, "ended"], [1, "declined"]),
        fc.option(fc.constantFrom("yes", "in-part"), { nil: null, freq: 1 }),
      ),
      { minLength: pairs.length, maxLength: pairs.length },
    )
    .map((drawn) =>
      pairs.flatMap(([give, need], nth) => {
        const [chance, state, arrived] = drawn[nth] as (typeof drawn)[number];
        if (chance > 6) return [];
        const over = { state, ...(arrived && { arrived: { as: arrived, on: days[0], person: "person-a" } as const }) };
        return [tieOf(`tie-${nth}`, give, need, state === "proposed" ? { ...over, agreed: nobodyYet } : over)];
      }),
    );
};

const nobodyYet = { giver: null, receiver: null } as const;

/** Up to six members; some have left, some gives and needs are over, and some ties wait or have ended. */
export const anyTied: fc.Arbitrary<Whole> = fc
  .record({
    size: often([1, 0], [1, 1], [2, 2], [6, 3], [4, 4], [4, 6]),
    left: fc.array(fc.tuple(fc.nat(9), someDay), { minLength: 6, maxLength: 6 }),
    speaking: fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
    until: maybeDay,
  })
  .chain(({ size, left, speaking, until }) => {
    const ids = ["a", "b", "c", "d", "e", "f"].slice(0, size);
    const members = ids.map((id, nth) => {
      const [chance, on] = left[nth] as (typeof left)[number];
      return memberNamed(id, chance === 0 ? { on, person: "person-a" } : undefined);
    });
    const representations = people.flatMap((person, nth) =>
      ids.slice(0, 3).map((member, at) => ({
        id: `representation-${nth}-${at}`,
        member,
        person,
        role: "voice" as const,
        isOver: speaking[nth * 3 + at] as boolean,
      })),
    );
    const world: Whole = {
      ...newWhole(),
      coalitions: tableOf([
        {
          id: "coalition-a",
          name: inWords("A"),
          zone: "UTC",
          host: inWords("Host"),
          window: until && { sponsor: inWords("The board"), until },
        },
      ]),
      persons: tableOf(people.map((id) => ({ id, name: inWords(id.toUpperCase()) }))),
      members: tableOf(members),
      representations: tableOf(representations),
    };
    if (size === 0) return fc.constant(world);
    return fc.tuple(anyCommitments(ids, "give"), anyCommitments(ids, "need")).chain(([gives, needs]) =>
      anyTies(gives, needs).map((ties): Whole => ({
        ...world,
        commitments: tableOf<Commitment>([...gives, ...needs]),
        ties: tableOf(ties),
      })),
    );
  });
