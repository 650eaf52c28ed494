import { analyses, type Analysis, type Asker, circlesOf, newWhole, replay, seen, type Whole } from "@mortar/core";
import { chanceFrom } from "@mortar/core/src/algorithms/chance.ts";
import type { Actor, Kept, WithId } from "@mortar/core/src/kernel/index.ts";
import type { Commitment } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import { wordMeans } from "@mortar/server/src/words/wordMeans.ts";
import { steward, tiedHistory } from "./largeHistory.ts";
import { median, report } from "./report.ts";
import { variedWords } from "./variedWords.ts";

/**
 * Every question of a coalition, answered for a steward one after the other, from what she sees, with words as points at hand:
 *
 *     coalition   200 members, 10,000 events, decided by the rules      goal: all within 100 ms
 *     large       10,000 organisations, 100,000 commitments, 40,000 ties laid by chance      goal: all within 2 s
 *
 *     node bench/diagnosis.ts [QUESTION]   →   figures/diagnosis.json, where no question is named
 */
const ROUNDS = 7;

const [only] = process.argv.slice(2);

const questions = Object.entries(analyses as unknown as Readonly<Record<string, Analysis<Whole, unknown>>>).filter(
  ([name]) => only === undefined || name === only,
);

const means = await wordMeans((trouble) => console.log(`Without words as points: ${trouble.message}`))();

const measure = (view: Whole, asker: Asker) => {
  const took = new Map<string, number[]>(questions.map(([name]) => [name, []]));
  const all: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const began = performance.now();
    for (const [name, { answer }] of questions) {
      const began = performance.now();
      answer(view, asker, means);
      took.get(name)?.push(performance.now() - began);
    }
    all.push(performance.now() - began);
  }
  const rounded = (ms: number) => Math.round(ms * 10) / 10;
  return {
    firstMs: rounded(all[0] as number),
    allMs: rounded(median(all)),
    ...Object.fromEntries([...took].map(([name, each]) => [name, rounded(median(each))])),
  };
};

const at = "2026-01-01T00:00:00.000Z";
const by: Actor = { person: steward, member: null, via: "session", proof: "bench", at };

const tableOf = <Item extends WithId>(items: readonly Item[]): ReadonlyMap<string, Kept<Item>> =>
  new Map(items.map((it) => [it.id, { ...it, audience: ["coalition"], revision: "r", changed: { at, by } }]));
const inWords = (said: string) => ({ ref: said, said, cuts: [] });
const dayIn = (chance: () => number) => `2026-${String(1 + Math.floor(chance() * 12)).padStart(2, "0")}-15`;
const kinds = ["give", "need", "give", "need", "own-gain", "give", "need", "gain-for-others", "give", "risk"] as const;

const largeView = (members: number, commitments: number, ties: number): Whole => {
  const chance = chanceFrom(7);
  const idsOf = (kind: string, count: number) => Array.from({ length: count }, (_, nth) => `${kind}-${nth}`);
  const ids = idsOf("member", members);
  const said = idsOf("commitment", commitments).map((id, nth): Commitment => {
    const member = ids[nth % members] as string;
    const as = kinds[Math.floor(nth / members) % kinds.length] as (typeof kinds)[number];
    const yes = { person: `person-${nth % members}`, at, via: "session", proof: "bench", isInOwnWords: false };
    const due = chance() < 0.5 ? dayIn(chance) : null;
    const words = inWords(variedWords(nth));
    const plain = { why: null, fulfilment: "open", disclosure: "affirmed" } as const;
    return { id, member, as, words, due, affirmed: yes, owner: chance() < 0.3 ? yes.person : null, ...plain };
  });
  const [gives, needs] = (["give", "need"] as const).map((as) => said.filter((it) => it.as === as));
  const oneOf = (of: readonly Commitment[] = []) => of[Math.floor(chance() * of.length)] as Commitment;
  const agreed = { person: steward, at };
  return {
    ...newWhole(),
    coalitions: tableOf([{ id: "coalition", name: inWords("Large"), zone: "UTC", host: inWords("Bench") }]),
    stewardships: tableOf([{ id: "stewardship", person: steward, since: "2026-01-01", until: null, isOver: false }]),
    members: tableOf(
      ids.map((id) => ({
        id,
        form: "organisation" as const,
        name: inWords(`Member ${id}`),
        organisation: null,
        objective: null,
        accountable: null,
      })),
    ),
    persons: tableOf(ids.map((_, nth) => ({ id: `person-${nth}`, name: inWords(`Person ${nth}`) }))),
    representations: tableOf(
      ids.map((member, nth) => ({
        id: `representation-${nth}`,
        member,
        person: `person-${nth}`,
        role: "representative" as const,
        isOver: false,
      })),
    ),
    commitments: tableOf(said),
    ties: tableOf(
      idsOf("tie", ties).flatMap((id) => {
        const [give, need] = [oneOf(gives), oneOf(needs)];
        if (give.member === need.member) return [];
        const ends = { give: give.id, need: need.id, giver: give.member, receiver: need.member };
        const proposed = { person: steward, member: null };
        return [{ id, ...ends, proposed, agreed: { giver: agreed, receiver: agreed }, state: "agreed" as const }];
      }),
    ),
  };
};

const asker: Asker = { person: steward, members: [], isSteward: true, today: "2026-05-01" };

const whole = replay(tiedHistory("coalition-diagnosis", 10_000, 200, variedWords));
const view = seen(whole, circlesOf(whole, steward));
const { members, commitments, ties } = view;
const coalition = {
  members: members.size,
  commitments: commitments.size,
  ties: ties.size,
  ...measure(view, asker),
};

const large = measure(largeView(10_000, 100_000, 40_000), asker);
if (only === undefined) report("diagnosis", { coalition, large });
else console.log(JSON.stringify({ coalition, large }));
