import type { Finding } from "../../kernel/index.ts";
import type { Members } from "../../records/coalition/member/member.ts";
import { HALF, type PairFollowing } from "./pairs.ts";
import { EACH_MAX, FEW } from "./resting.ts";
import type { Code, Pair, Resting } from "./shape.ts";
import type { Support } from "./support.ts";

type Found = Finding<Code>;

/** The whole in one sentence; `about` names the needs it counts. */
export const wholeOf = ({ giversByNeed, members }: Support): Found => {
  const met = giversByNeed.size;
  if (met === 0) return { code: "untied", about: members, args: {} };
  const alone = [...giversByNeed].filter(([, givers]) => givers.length === 1).map(([need]) => need);
  return alone.length === 0
    ? { code: "shared", about: [...giversByNeed.keys()], args: { met } }
    : { code: "resting", about: alone, args: { count: alone.length, met } };
};

/** What one member alone meets first, and most of it first; then those nearly so; of equals, who joined first. */
export const findingsIn = (
  resting: readonly Resting[],
  pair: Pair | null,
  pairFollowing: PairFollowing | null,
  support: Support,
  members: Members,
): readonly Found[] => {
  const called = (id: string) => members.get(id)?.name.said ?? id;
  const most = (count: (it: Resting) => number, found: (it: Resting) => Found) =>
    resting
      .filter((it) => count(it) > 0)
      .sort((a, b) => count(b) - count(a))
      .map(found);
  const of = (code: Code, it: Resting, evidence: readonly string[]): Found => ({
    code,
    about: [it.member, ...evidence],
    args: { member: called(it.member), count: evidence.length },
  });
  return [
    ...most(
      ({ alone }) => alone.length,
      (it) => of("needs-alone", it, it.alone),
    ),
    ...most(
      ({ offered }) => offered.length,
      (it) => of("needs-offered", it, it.offered),
    ),
    ...pairFindings(pair, pairFollowing, called),
    ...resting.filter(({ isJoining }) => isJoining).map((it) => of("joining", it, tiesWith(it.member, support))),
    ...resting.flatMap((it) => followingFindings(it, called)),
    ...most(
      ({ freed }) => freed.length,
      (it) => of("freed", it, it.freed),
    ),
  ];
};

const tiesWith = (member: string, { standing }: Support) =>
  standing.filter(({ giver, receiver }) => giver === member || receiver === member).map(({ id }) => id);

/** Told where somebody follows though half of what it was given stays: less would be said of nearly everyone who gives. */
const followingFindings = ({ member, following }: Resting, called: (id: string) => string): readonly Found[] => {
  if (!following || following.from === null || following.from > HALF) return [];
  const followers = following.waves.flat();
  const [first, most] = [followers.length, following.lost.at(-1) ?? 0];
  const args = { member: called(member), first, percent: inPercent(following.from) };
  const about = [member, ...followers];
  return [
    first === most ? { code: "following-alike", about, args } : { code: "following", about, args: { ...args, most } },
  ];
};

const pairFindings = (
  pair: Pair | null,
  follow: PairFollowing | null,
  called: (id: string) => string,
): readonly Found[] => {
  const named = ([one, other]: readonly [string, string]) => ({ one: called(one), other: called(other) });
  const found: Found[] = [];
  if (pair) {
    const args = { ...named(pair.members), count: pair.needs.length, total: pair.count };
    found.push({ code: "pair", about: [...pair.members, ...pair.needs], args });
  }
  if (follow && follow.lost > follow.alone) {
    const args = { ...named(follow.members), count: follow.lost, alone: follow.alone, percent: inPercent(HALF) };
    found.push({ code: "pair-following", about: follow.members, args });
  }
  return found;
};

/** What was not looked at: the same for everyone, save where there were too many to look at all. */
export const notSeenIn = (resting: readonly Resting[], isEveryPairTried: boolean): readonly Found[] => {
  const codes: readonly Code[] = [
    "not-amounts",
    "not-kept",
    "not-untied",
    "not-reasons",
    "not-unread",
    ...(resting.length > EACH_MAX ? (["not-every-following"] as const) : []),
    ...(isEveryPairTried ? [] : (["not-every-pair"] as const)),
  ];
  return codes.map((code) => ({
    code,
    about: [],
    args: code === "not-every-following" ? { count: FEW } : {},
  }));
};

const inPercent = (share: number) => Math.round(share * 100);
