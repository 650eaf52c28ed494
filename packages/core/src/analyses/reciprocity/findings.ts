import type { Asker, Finding } from "../../kernel/index.ts";
import type { Ties } from "../../records/commitments/tie/shape.ts";
import type { Code, Exchange, Loose, Reciprocity } from "./shape.ts";

type Found = Omit<Reciprocity, "whole" | "findings">;

/** The whole in one sentence; `about` names what it counts. */
export const wholeOf = (found: Found, round: readonly string[]): Finding<Code> => {
  const [first, second] = found.members;
  const [gives, needs] = [countOf(found, "give"), countOf(found, "need")];
  const standing = found.exchanges.flatMap(({ strands }) => strands).filter((it) => it.standing !== "pending");
  const strained = standing.filter((it) => it.standing === "strained").length;
  const waits = { unmet: found.unmet.length, strained };
  const count = found.members.length;
  if (first && !second) return { code: "alone", about: [first.id], args: { member: first.name } };
  if (round.length > 0) return { code: "round", about: round, args: { round: round.length, count, ...waits } };
  if (standing.length > 0)
    return { code: "one-way", about: standing.map(({ tie }) => tie), args: { ties: standing.length, ...waits } };
  const pending = found.exchanges.flatMap(({ strands }) => strands.map(({ tie }) => tie));
  if (pending.length > 0)
    return { code: "proposed", about: pending, args: { ties: pending.length, unmet: waits.unmet } };
  const loose = [...found.unasked, ...found.unmet].map(({ commitment }) => commitment);
  if (loose.length > 0) return { code: "untied", about: loose, args: { gives, needs } };
  return { code: "unsaid", about: found.members.map(({ id }) => id), args: { count } };
};

/** Each finding in a sentence of its own: what is under strain, what waits, what comes round, what goes one way. */
export const findingsIn = (found: Found, ties: Ties, asker: Asker): readonly Finding<Code>[] => {
  const nameOf = new Map(found.members.map(({ id, name }) => [id, name]));
  const called = (id: string) => nameOf.get(id) ?? id;
  const between = (code: Code, { giver, receiver, strands }: Exchange): Finding<Code> => ({
    code,
    about: [giver, receiver, ...strands.map(({ tie }) => tie)],
    args: { giver: called(giver), receiver: called(receiver) },
  });
  const alone = (code: Code, { member, commitment }: Loose): Finding<Code> => ({
    code,
    about: [commitment, member],
    args: { member: called(member) },
  });
  const inState = (standing: Exchange["standing"]) => found.exchanges.filter((it) => it.standing === standing);
  return [
    ...inState("strained").map((it) => between("tie-strained", it)),
    ...inState("asked-again").map((it) => between("tie-asked-again", it)),
    ...found.unmet.map((it) => alone("need-unmet", it)),
    ...found.unasked.map((it) => alone("give-unasked", it)),
    ...unsaidPossibilities(found, ties, asker).map(({ id, name, given }): Finding<Code> => ({
      code: "possibility-unsaid",
      about: [id, ...given],
      args: { member: name },
    })),
    ...found.circles.listed.map(({ members, evidence }): Finding<Code> => {
      const way = [...members, members[0] ?? ""].map(called).join(" → ");
      return { code: "circle", about: [...members, ...evidence], args: { way } };
    }),
    ...found.oneWay.map((it) => between("pair-one-way", it)),
  ];
};

/** Members that give while no receiver has said what it makes possible: told to them, and to the stewards. */
const unsaidPossibilities = ({ members, exchanges }: Found, ties: Ties, { isSteward, members: own }: Asker) =>
  members.flatMap(({ id, name }) => {
    const given = exchanges.filter(({ giver }) => giver === id).flatMap(({ strands }) => strands.map(({ tie }) => tie));
    const isUnsaid = given.length > 0 && given.every((tie) => ties.get(tie)?.makesPossible === undefined);
    return isUnsaid && (isSteward || own.includes(id)) ? [{ id, name, given }] : [];
  });

/** What is said of one kind in front of all; what only waits for a yes of its member does not count. */
const countOf = ({ unmet, unasked, exchanges }: Found, as: "give" | "need") => {
  const tied = exchanges.flatMap(({ strands }) => strands.map((it) => it[as]));
  const loose = (as === "give" ? unasked : unmet).map(({ commitment }) => commitment);
  return new Set([...tied, ...loose]).size;
};
