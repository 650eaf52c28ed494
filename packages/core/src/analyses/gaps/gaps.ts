import { type About, analysis, type Finding } from "../../kernel/index.ts";
import type { Members } from "../../records/coalition/member/member.ts";
import type { Answers } from "../../records/commitments/answer/answer.ts";
import type { Commitments } from "../../records/commitments/commitment/shape.ts";

/**
 * Gaps: what a member has not named.
 *
 *     named(m, k)   m has released or affirmed a commitment of kind k, as far as the asker may see
 *     gap(m, k)     not named(m, k), for k in own gain, need, give, gain for others
 *
 * A gap is something to know, not something to blame: nobody fills it in for the member. Its evidence is what comes
 * closest: passages heard as such in a talk, and commitments that were taken back. Risks need not be named.
 * The asker's own members come first, then all in the order in which they joined; `null` before the first has.
 *
 * @source our own
 * @cost   one pass over members, commitments and answers each.
 */
export const gaps = analysis({
  asks: "What has a member not named yet?",
  source: null,
  says: {
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
      sentence: "{member} has not named what others can do because it takes part.",
      reason: "Its part is easier to see once it is said, by itself and by those who receive it.",
    },
  },
  answer: ({ members, commitments, answers }: World, { members: own }): readonly Gap[] | null => {
    if (members.size === 0) return null;
    const { named, closest } = heardOf(commitments, answers);
    const ownFirst = [...members.values()].sort((a, b) => Number(own.includes(b.id)) - Number(own.includes(a.id)));
    return ownFirst.flatMap(({ id: member, name }) =>
      kinds
        .filter((as) => !named.has(keyOf(member, as)))
        .map((as): Gap => {
          const evidence = closest.get(keyOf(member, as)) ?? [];
          return { code: as, member, about: [member], args: { member: name.said }, evidence };
        }),
    );
  },
});

type World = { readonly members: Members; readonly commitments: Commitments; readonly answers: Answers };

const kinds = ["own-gain", "need", "give", "gain-for-others"] as const;

export type Gap = Finding<(typeof kinds)[number]> & {
  readonly member: string;
  readonly evidence: readonly About[];
};

/** What has been named, and what comes close to naming without being it. */
const heardOf = (commitments: Commitments, answers: Answers) => {
  const named = new Set<string>();
  const closest = new Map<string, About[]>();
  const comesClose = (member: string, as: string, evidence: About) => {
    const key = keyOf(member, as);
    const known = closest.get(key);
    if (known) known.push(evidence);
    else closest.set(key, [evidence]);
  };
  for (const { id, member, as, disclosure } of commitments.values()) {
    if (disclosure === "released" || disclosure === "affirmed") named.add(keyOf(member, as));
    else comesClose(member, as, { kind: "commitments", id });
  }
  for (const { id, member, marks } of answers.values())
    for (const as of new Set(marks.map((mark) => mark.as))) comesClose(member, as, { kind: "answers", id });
  return { named, closest };
};

/** Ids hold no space. */
const keyOf = (member: string, as: string) => `${member} ${as}`;
