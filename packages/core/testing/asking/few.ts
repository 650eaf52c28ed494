import * as fc from "fast-check";
import { asItStands } from "../../src/worlds/tell.ts";
import { allotments, bo, ines, library, noor, olu, speaks, tariq, wanjiru } from "../cast.ts";
import { asked as asInvited, femi } from "../newcomer.ts";
import { rota as rotaId } from "../protection.ts";
import { lending, ovenNeed, ovenTie, ovens, talk as libraryTalk } from "../talk.ts";

// Few ids, so that requests meet: the interesting histories are the crowded ones.
export const some = <Value>(...values: readonly Value[]) => fc.constantFrom(...values);
export const numbered = (kind: string, count: number) =>
  some(...Array.from({ length: count }, (_, index) => `${kind}-${index + 1}-0000000000`));

export const persons = [ines, tariq, wanjiru, bo, olu, noor, femi].map(({ person }) => person);
export const person = some(...persons.slice(0, -1), ...persons);
export const member = some(library, library, allotments, "member-rota-00001");
export const invitation = some(asInvited.id, asInvited.id, "invitation-2-0000000");
export const newcomers = some(femi, femi, noor);
export const ofLibrary = some(tariq.person, wanjiru.person, bo.person);
export const talks = [libraryTalk.id, "conversation-allotments"] as const;
export const talk = some(talks[0], ...talks);
export const answers = { [talks[0]]: [ovens.id, "answer-2-0000000"], [talks[1]]: ["answer-3-0000000"] } as const;
export const rota = fc.constant(rotaId);
export const representation = fc.oneof(
  numbered("representation", 6),
  some("representation-bo", "representation-tariq", "representation-wanjiru", "representation-olu"),
);
export const answer = some(ovens.id, ...Object.values(answers).flat());
export const promise = some(
  lending.id,
  ovenNeed.id,
  lending.id,
  ovenNeed.id,
  "commitment-3-0000000",
  "commitment-4-0000000",
);
export const tie = some(ovenTie.id, ovenTie.id, ovenTie.id, "tie-2-0000000000", "tie-3-0000000000");
export const said = some(
  "Two ovens.",
  "An oven before September.",
  "Nobody asked us.",
  "Ja, gern. 🍞",
  "We gain Mondays.",
);
export const day = some("2026-01-31", "2026-03-02", "2026-03-12", "2026-12-31");
export const maybe = <Value>(it: fc.Arbitrary<Value>) => fc.option(it, { nil: null });
export const revision = fc.oneof(
  { weight: 9, arbitrary: fc.constant(asItStands) },
  { weight: 1, arbitrary: fc.constant("older") },
);
export const as = some("give", "need", "own-gain", "gain-for-others", "risk");

/** Who mostly asks for it, and how often. What stewards do is asked by others too, and refused. */
export const stewards = fc.oneof(
  { weight: 9, arbitrary: fc.constant(ines) },
  { weight: 1, arbitrary: some(noor, bo, tariq) },
);
export const voices = some(
  tariq,
  tariq,
  wanjiru,
  olu,
  { ...olu, via: "link" as const },
  { ...olu, via: "assistant" as const },
);
export const inTalks = some(ines, ines, tariq, bo, olu, wanjiru);
export const anyone = fc.oneof(
  some(ines, tariq, wanjiru, bo, olu, noor),
  fc.record({ person, member }).map((it) => speaks(it.person, it.member)),
);

export function pair<Value>(it: fc.Arbitrary<Value>) {
  return fc.uniqueArray(it, { minLength: 1, maxLength: 2 });
}

export function constants<Value extends object>(value: Value) {
  return Object.fromEntries(Object.entries(value).map(([key, it]) => [key, fc.constant(it)])) as {
    [Key in keyof Value]: fc.Arbitrary<Value[Key]>;
  };
}
