import type { Asker } from "../../kernel/index.ts";
import { type Commitment, isOut } from "../../records/commitments/commitment/shape.ts";
import { daysBetween, DUE_SOON_DAYS, type Step, type World } from "./step.ts";

/** What needs someone who speaks for members: of each of them, what only it can say. */
export const memberSteps = ({ members, commitments, gaps }: World, { members: own, today }: Asker): Step[] => {
  if (own.length === 0) return [];
  const steps: Step[] = [];
  const ownBy = new Map<string, Own>(own.filter((id) => members.has(id)).map((id) => [id, { waiting: [], anew: [] }]));
  const gaining = new Set(spokenOf(gaps));
  const nameOf = (member: string) => members.get(member)?.name.said ?? "";

  for (const it of commitments.values()) {
    const its = ownBy.get(it.member);
    if (!its) continue;
    if (it.disclosure === "released") its.waiting.push(it.id);
    if (it.reopened && isOut(it)) its.anew.push(it.id);
    if (it.as === "own-gain" && (it.disclosure === "released" || isOut(it))) gaining.add(it.member);
    steps.push(...dueSteps(it, nameOf(it.member), today), ...conditionSteps(it, nameOf(it.member), today));
  }
  for (const [member, { waiting, anew }] of ownBy) {
    const named = { member: nameOf(member) };
    if (waiting.length > 0)
      steps.push({ code: "affirm-waiting", about: waiting, args: { ...named, count: waiting.length } });
    if (anew.length > 0) steps.push({ code: "asked-anew", about: anew, args: { ...named, count: anew.length } });
    if (!gaining.has(member)) steps.push({ code: "own-gain-unnamed", about: [member], args: named });
  }
  return steps;
};

type Own = { readonly waiting: string[]; readonly anew: string[] };

/** Members that have been asked what they gain, or have said themselves that they cannot name it yet. */
const spokenOf = (gaps: World["gaps"]) =>
  [...gaps.values()].filter(({ as, state }) => as === "own-gain" && state !== "closed").map(({ member }) => member);

/** Only what was affirmed is owed, and only what is open still. */
const dueSteps = ({ id, disclosure, fulfilment, due }: Commitment, member: string, today: string): Step[] => {
  if (disclosure !== "affirmed" || fulfilment !== "open" || due === null) return [];
  const days = daysBetween(today, due);
  if (days > DUE_SOON_DAYS) return [];
  return [{ code: days < 0 ? "past-due" : "due-soon", about: [id], args: { member, days: Math.abs(days) } }];
};

/** A yes that waits for somebody else's, as its day comes. */
const conditionSteps = ({ id, disclosure, conditional }: Commitment, member: string, today: string): Step[] => {
  if (disclosure !== "conditional" || !conditional) return [];
  const days = daysBetween(today, conditional.by);
  if (days > DUE_SOON_DAYS) return [];
  const args = { member, to: conditional.to.said, days: Math.abs(days) };
  return [{ code: days < 0 ? "condition-past" : "condition-due", about: [id], args }];
};
