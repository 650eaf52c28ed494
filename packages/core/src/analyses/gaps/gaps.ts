import { type About, analysis, type Finding, type Sentences } from "../../kernel/index.ts";
import type { Members } from "../../records/coalition/member/member.ts";
import type { Answers } from "../../records/commitments/answer/answer.ts";
import { type Commitments, isOut } from "../../records/commitments/commitment/shape.ts";
import { GapKind, type Gaps } from "../../records/commitments/gap/shape.ts";
import type { Ties } from "../../records/commitments/tie/shape.ts";

/**
 * Gaps: what a member has not named.
 *
 *     named(m, k)   m has released or said a commitment of kind k, as far as the asker may see; for k = gain for others
 *                   also: a receiver has said what a give of m makes possible
 *     gap(m, k)     not named(m, k), for k in own gain, need, give, gain for others; m has not left
 *
 * A gap is something to know, not something to blame: nobody fills it in for the member. It is told to the member in
 * its own voice, and to the stewards; to others only where a gap was raised that they can read. Its evidence is what
 * comes closest: passages heard as such in a talk, and commitments that were taken back. Risks need not be named.
 * The asker's own members come first, then all in the order in which they joined; `null` before the first has.
 *
 * @source our own
 * @cost   one pass over members, commitments, answers, ties and gaps each.
 */
export const gaps = analysis({
  asks: "What has a member not named yet?",
  source: null,
  says: {
    "your-own-gain": {
      sentence: "You have not named what {member} gets out of this.",
      reason: "Nobody can say it for you. That you cannot say it yet is an answer too.",
    },
    "your-need": {
      sentence: "You have not named what {member} needs.",
      reason: "Nobody can meet a need that was not named.",
    },
    "your-give": {
      sentence: "You have not named what {member} brings.",
      reason: "The others cannot count on what they have not heard.",
    },
    "your-gain-for-others": {
      sentence: "Nobody has said yet what the others can do because {member} takes part.",
      reason: "You can say it, and those who receive something from you can say it in their own words.",
    },
    "own-gain": {
      sentence: "{member} has not named what it gets out of this.",
      reason: "A member that cannot say what it gains is asked, not told. Talk before you plan further.",
    },
    need: {
      sentence: "{member} has not named what it needs.",
      reason: "Nobody can meet a need that was not named.",
    },
    give: {
      sentence: "{member} has not named what it brings.",
      reason: "The others cannot count on what they have not heard.",
    },
    "gain-for-others": {
      sentence: "Nobody has said yet what others can do because {member} takes part.",
      reason: "Its part is easier to see once it is said, by itself and by those who receive it.",
    },
  } satisfies Record<Code, Sentences[string]>,
  answer: (world: World, { members: own, isSteward }): readonly Gap[] | null => {
    if (world.members.size === 0) return null;
    const heard = heardOf(world);
    const isOwn = (member: string) => own.includes(member);
    const here = [...world.members.values()].filter(({ left }) => !left);
    const ownFirst = here.sort((a, b) => Number(isOwn(b.id)) - Number(isOwn(a.id)));
    return ownFirst.flatMap(({ id: member, name }) =>
      GapKind.options.flatMap((as): readonly Gap[] => {
        const key = keyOf(member, as);
        const raised = heard.raised.get(key);
        if (heard.named.has(key) || !(isOwn(member) || isSteward || raised)) return [];
        const code = isOwn(member) ? (`your-${as}` as const) : as;
        const evidence = heard.closest.get(key) ?? [];
        return [{ code, as, member, about: [member], args: { member: name.said }, raised: raised ?? null, evidence }];
      }),
    );
  },
});

type World = {
  readonly members: Members;
  readonly commitments: Commitments;
  readonly answers: Answers;
  readonly ties: Ties;
  readonly gaps: Gaps;
};

/** In the member's own voice, and in everybody else's. */
type Code = GapKind | `your-${GapKind}`;

export type Gap = Finding<Code> & {
  readonly member: string;
  readonly as: GapKind;
  /** The open gap that was raised about it: the one most people can read. */
  readonly raised: string | null;
  readonly evidence: readonly About[];
};

/** What has been named, what comes close to naming without being it, and what was raised. */
const heardOf = ({ commitments, answers, ties, gaps }: World) => {
  const named = new Set<string>();
  const closest = new Map<string, About[]>();
  const comesClose = (member: string, as: string, evidence: About) => {
    const key = keyOf(member, as);
    const known = closest.get(key);
    if (known) known.push(evidence);
    else closest.set(key, [evidence]);
  };
  for (const it of commitments.values())
    if (it.disclosure === "released" || isOut(it)) named.add(keyOf(it.member, it.as));
    else comesClose(it.member, it.as, { kind: "commitments", id: it.id });
  for (const { id, member, marks } of answers.values())
    for (const as of new Set(marks.map((mark) => mark.as))) comesClose(member, as, { kind: "answers", id });
  for (const { giver, makesPossible } of ties.values()) if (makesPossible) named.add(keyOf(giver, "gain-for-others"));
  return { named, closest, raised: raisedIn(gaps) };
};

const raisedIn = (gaps: Gaps) => {
  const raised = new Map<string, string>();
  const open = [...gaps.values()].filter(({ state }) => state !== "closed");
  for (const { id, member, as } of open.sort((a, b) => reach(a) - reach(b))) raised.set(keyOf(member, as), id);
  return raised;
};

/** The later in this order is known to more people. */
const reach = ({ state, raised }: { readonly state: string; readonly raised: { readonly by: string } }) =>
  state === "shown" ? 2 : raised.by === "steward" ? 1 : 0;

/** Ids hold no space. */
const keyOf = (member: string, as: string) => `${member} ${as}`;
