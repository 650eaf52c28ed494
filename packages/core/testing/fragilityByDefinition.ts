import type { Whole } from "../src/coalition.ts";
import type { Tie } from "../src/records/commitments/tie/shape.ts";

// The definitions of fragility worked out the slow way, for its tests.

type View = Pick<Whole, "members" | "commitments" | "ties">;

const belongs = ({ members }: View, id: string) => members.has(id) && !members.get(id)?.left;

const isHeld = ({ commitments }: View, id: string) => {
  const it = commitments.get(id);
  return ["affirmed", "conditional", "spoken"].includes(it?.disclosure ?? "") && it?.fulfilment !== "lapsed";
};

const tiesIn = (view: View, state: Tie["state"]) =>
  [...view.ties.values()]
    .filter(
      (tie) =>
        tie.state === state &&
        [tie.giver, tie.receiver].every((id) => belongs(view, id)) &&
        [tie.give, tie.need].every((id) => isHeld(view, id)),
    )
    .filter(
      (tie, _, all) =>
        state !== "agreed" || !all.some((other) => other.need === tie.need && isLater(view, other.give, tie.give)),
    );

/** Its words, or words before them, took the place of the others. */
const isLater = (view: View, later: string, id: string): boolean => {
  const next = view.commitments.get(id)?.replacedBy?.id;
  return next !== undefined && (next === later || isLater(view, later, next));
};

/** Needs that stand tied as long as these are gone. */
export const metWithout = (view: View, ...gone: readonly string[]) => {
  const left = tiesIn(view, "agreed").filter(({ giver }) => !gone.includes(giver));
  return [...view.commitments.keys()].filter((id) => left.some(({ need }) => need === id));
};

export const needsLeftBy = (view: View, ...gone: readonly string[]) => {
  const left = metWithout(view, ...gone);
  return metWithout(view).filter((id) => !left.includes(id));
};

export const isOffered = (view: View, need: string) =>
  tiesIn(view, "proposed").some(
    (tie) =>
      tie.need === need && !tiesIn(view, "agreed").some((other) => other.need === need && other.giver === tie.giver),
  );

export const freedBy = (view: View, member: string) => {
  const standing = tiesIn(view, "agreed");
  const isToCome = (id: string) => ["open", "strained"].includes(view.commitments.get(id)?.fulfilment ?? "");
  return [...view.commitments.keys()].filter(isToCome).filter((give) => {
    const ties = standing.filter((tie) => tie.give === give);
    return ties.length > 0 && ties.every(({ receiver }) => receiver === member);
  });
};

/** How many parts those hang together in who hang together with this member, and how many without it. */
export const isJoiningIn = (view: View, member: string) => {
  const standing = tiesIn(view, "agreed");
  const reached = (from: string, gone: string | null) => {
    const found = new Set([from]);
    for (let before = 0; before < found.size;) {
      before = found.size;
      for (const { giver, receiver } of standing)
        if (giver !== gone && receiver !== gone && (found.has(giver) || found.has(receiver)))
          found.add(giver).add(receiver);
    }
    return found;
  };
  const [other, ...others] = [...reached(member, null)].filter((id) => id !== member);
  if (other === undefined) return false;
  const still = reached(other, member);
  return others.some((id) => !still.has(id));
};

/** Round after round, everybody is asked anew whether enough still comes in. */
export const wavesAfter = (view: View, threshold: number, ...leaving: readonly string[]) => {
  const standing = tiesIn(view, "agreed");
  const waves: (readonly string[])[] = [];
  for (const gone = [...leaving]; ;) {
    const wave = [...view.members.keys()].filter((id) => {
      const given = standing.filter(({ receiver }) => receiver === id);
      const still = given.filter(({ giver }) => !gone.includes(giver));
      return belongs(view, id) && !gone.includes(id) && still.length < threshold * given.length - 1e-9;
    });
    if (wave.length === 0) return waves;
    waves.push(wave.toSorted());
    gone.push(...wave);
  }
};

export const isTiedIn = (view: View, member: string) =>
  tiesIn(view, "agreed").some(({ giver, receiver }) => giver === member || receiver === member);

export const pairsIn = (view: View) => {
  const here = [...view.members.keys()].filter((id) => belongs(view, id));
  return here.flatMap((one, at) => here.slice(at + 1).map((other) => [one, other] as const));
};

/** Those two, among all who meet some need by themselves, who leave most needs without a give. */
export const pairByDefinition = (view: View) => {
  const pairs = pairsIn(view).map(([one, other]) => {
    const count = needsLeftBy(view, one, other);
    const single = new Set([...needsLeftBy(view, one), ...needsLeftBy(view, other)]);
    return { members: [one, other], needs: count.filter((id) => !single.has(id)), count: count.length };
  });
  const together = pairs.filter(({ needs }) => needs.length > 0);
  return together.find(({ count }) => together.every((other) => other.count <= count)) ?? null;
};
