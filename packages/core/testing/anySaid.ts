import * as fc from "fast-check";
import { newWhole, type Whole } from "../src/coalition.ts";
import type { Commitment } from "../src/records/commitments/commitment/shape.ts";
import type { Tie } from "../src/records/commitments/tie/shape.ts";
import { commitmentOf, inWords, memberNamed, tableOf, tieOf } from "./anyTied.ts";

// Coalitions whose members say things that can be compared, as tables: the rules are not asked.

const words = "hall room kitchen money funding lawyer attorney children kids boat boats we the of".split(" ");
const english = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 }).map((it) => it.join(" "));
const text = fc.oneof(
  { weight: 12, arbitrary: english },
  { weight: 1, arbitrary: fc.constant("Wir brauchen abends einen Raum") },
  { weight: 1, arbitrary: fc.constant("") },
);

const mostly = <Value>(usual: Value, ...others: readonly Value[]) =>
  fc.oneof({ weight: 8, arbitrary: fc.constant(usual) }, { weight: 2, arbitrary: fc.constantFrom(...others) });

const members = ["member-a", "member-b", "member-c", "member-d"] as const;

const said = fc
  .record({
    member: fc.constantFrom(...members),
    as: fc.constantFrom<Commitment["as"][]>("give", "give", "give", "need", "need", "own-gain", "risk"),
    text,
    translated: mostly<string | null>(null, "Our hall", "A boat"),
    language: fc.constantFrom("en", "en-GB", "fr"),
    disclosure: mostly<Commitment["disclosure"]>(
      "affirmed",
      "released",
      "withdrawn",
      "held-back",
      "conditional",
      "spoken",
    ),
    fulfilment: mostly<Commitment["fulfilment"]>("open", "kept", "strained", "lapsed", "renegotiated"),
    isReplaced: mostly(false, true),
  })
  .map((it) => (id: string): Commitment => ({
    ...commitmentOf(id, it.member, it.as),
    words: inWords(it.text),
    disclosure: it.disclosure,
    fulfilment: it.fulfilment,
    ...(it.translated && {
      translation: { words: inWords(it.translated), language: it.language, by: "person-translating" },
    }),
    ...(it.isReplaced && { replacedBy: { id: "commitment-later", was: "open" } }),
  }));

const mandate = fc
  .record({
    member: fc.option(fc.constantFrom(...members)),
    text: english,
    isLifted: mostly(false, true),
  })
  .map((it) => (id: string) => ({
    id,
    member: it.member,
    words: inWords(it.text),
    from: inWords("A board"),
    until: null,
    negotiable: null,
    isLifted: it.isLifted,
  }));

const padded = (at: number) => String(at).padStart(2, "0");

export const anySaid: fc.Arbitrary<Whole> = fc
  .record({
    commitments: fc.array(said, { maxLength: 16, size: "max" }),
    nonNegotiables: fc.array(mandate, { maxLength: 3 }),
    tied: fc.array(
      fc.tuple(fc.nat(), fc.nat(), fc.constantFrom<Tie["state"]>("proposed", "agreed", "declined", "ended")),
      { maxLength: 4 },
    ),
    hasLeft: mostly(false, true),
  })
  .map((it) => {
    const commitments = it.commitments.map((of, at) => of(`commitment-${padded(at)}`));
    const gives = commitments.filter(({ as }) => as === "give");
    const needs = commitments.filter(({ as }) => as === "need");
    const left = { on: "2026-03-01", person: "person-a" };
    return {
      ...newWhole(),
      members: tableOf(members.map((id) => memberNamed(id, it.hasLeft && id === "member-d" ? left : undefined))),
      commitments: tableOf(commitments),
      nonNegotiables: tableOf(it.nonNegotiables.map((of, at) => of(`nonNegotiable-${padded(at)}`))),
      ties: tableOf(
        it.tied.flatMap(([give, need, state], at) => {
          const [given, needed] = [gives[give % gives.length], needs[need % needs.length]];
          return given && needed ? [tieOf(`tie-${padded(at)}`, given, needed, { state })] : [];
        }),
      ),
    };
  });
