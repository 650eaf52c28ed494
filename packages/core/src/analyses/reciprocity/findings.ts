import type { Asker, Finding } from "../../kernel/index.ts";
import type { Ties } from "../../records/commitments/tie/shape.ts";
import { LONGEST } from "./circles.ts";
import { isStanding } from "./exchanges.ts";
import type { Code, Exchange, Loose, Reciprocity } from "./shape.ts";

type Found = Omit<Reciprocity, "whole" | "findings" | "notSeen">;

/** Members whose standing exchanges go one way only. */
type OneSided = { readonly onlyGive: readonly string[]; readonly onlyTake: readonly string[] };

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
export const findingsIn = (found: Found, oneSided: OneSided, ties: Ties, asker: Asker): readonly Finding<Code>[] => {
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
    ...circulatingFinding(found),
    ...found.oneWay.map((it) => between("pair-one-way", it)),
    ...oneSidedFindings(found, oneSided, asker).map(({ code, id, evidence }): Finding<Code> => {
      return { code, about: [id, ...evidence], args: { member: called(id) } };
    }),
  ];
};

const circulatingFinding = ({ circulation, exchanges }: Found): readonly Finding<Code>[] => {
  const { exchanges: count, circulating, mutual } = circulation;
  if (count === 0) return [];
  const about = exchanges.filter(isStanding).flatMap(({ strands }) => strands.map(({ tie }) => tie));
  return [{ code: "circulating", about, args: { exchanges: count, circulating, mutual } }];
};

/** Told to the member itself, and to the stewards. */
const oneSidedFindings = ({ exchanges }: Found, { onlyGive, onlyTake }: OneSided, { isSteward, members }: Asker) => {
  const standing = exchanges.filter(isStanding);
  const mayKnow = (id: string) => isSteward || members.includes(id);
  const told = (code: Code, end: "giver" | "receiver", ids: readonly string[]) => {
    const tiesOf = tiesBy(standing, end);
    return ids.filter(mayKnow).map((id) => ({ code, id, evidence: tiesOf.get(id) ?? [] }));
  };
  return [...told("gives-only", "giver", onlyGive), ...told("receives-only", "receiver", onlyTake)];
};

/** The ties each member gives, or receives, by. */
const tiesBy = (exchanges: readonly Exchange[], end: "giver" | "receiver"): ReadonlyMap<string, readonly string[]> => {
  const ties = new Map<string, string[]>();
  for (const { [end]: id, strands } of exchanges) {
    const known = ties.get(id) ?? [];
    known.push(...strands.map(({ tie }) => tie));
    ties.set(id, known);
  }
  return ties;
};

/** The same for everyone, save where circles were left out. */
export const notSeenIn = ({ circles }: Found): readonly Finding<Code>[] => {
  const plain = (code: Code): Finding<Code> => ({ code, about: [], args: {} });
  const cut: Finding<Code> = {
    code: "not-every-circle",
    about: [],
    args: { longest: LONGEST, count: circles.listed.length },
  };
  return [plain("not-amounts"), plain("not-untied"), plain("not-unread"), ...(circles.isCut ? [cut] : [])];
};

/** Members that give while no receiver has said what it makes possible: told to them, and to the stewards. */
const unsaidPossibilities = ({ members, exchanges }: Found, ties: Ties, { isSteward, members: own }: Asker) => {
  const tiesOf = tiesBy(exchanges, "giver");
  return members.flatMap(({ id, name }) => {
    const given = tiesOf.get(id) ?? [];
    const isUnsaid = given.length > 0 && given.every((tie) => ties.get(tie)?.makesPossible === undefined);
    return isUnsaid && (isSteward || own.includes(id)) ? [{ id, name, given }] : [];
  });
};

/** What is said of one kind in front of all; what only waits for a yes of its member does not count. */
const countOf = ({ unmet, unasked, exchanges }: Found, as: "give" | "need") => {
  const tied = exchanges.flatMap(({ strands }) => strands.map((it) => it[as]));
  const loose = (as === "give" ? unasked : unmet).map(({ commitment }) => commitment);
  return new Set([...tied, ...loose]).size;
};
