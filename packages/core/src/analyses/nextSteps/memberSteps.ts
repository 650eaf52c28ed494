import type { Asker } from "../../kernel/index.ts";
import { type Commitment, isOut } from "../../records/commitments/commitment/shape.ts";
import { DUE_SOON_DAYS, type Step, type World } from "./step.ts";

/** What needs someone who speaks for members: of each of them, what only it can say. */
export const memberSteps = ({ members, commitments, gaps }: World, { members: own, today }: Asker): Step[] => {
  if (own.length === 0) return [];
  const steps: Step[] = [];
  const waiting = new Map<string, string[]>(own.filter((id) => members.has(id)).map((id) => [id, []]));
  const gaining = new Set(spokenOf(gaps));
  const nameOf = (member: string) => members.get(member)?.name.said ?? "";

  for (const it of commitments.values()) {
    const waits = waiting.get(it.member);
    if (!waits) continue;
    if (it.disclosure === "released") waits.push(it.id);
    if (it.as === "own-gain" && isNamed(it)) gaining.add(it.member);
    steps.push(...dueSteps(it, nameOf(it.member), today));
  }
  for (const [member, about] of waiting) {
    const named = { member: nameOf(member) };
    if (about.length > 0) steps.push({ code: "affirm-waiting", about, args: { ...named, count: about.length } });
    if (!gaining.has(member)) steps.push({ code: "own-gain-unnamed", about: [member], args: named });
  }
  return steps;
};

/** Members that have been asked what they gain, or have said themselves that they cannot name it yet. */
const spokenOf = (gaps: World["gaps"]) =>
  [...gaps.values()].filter(({ as, state }) => as === "own-gain" && state !== "closed").map(({ member }) => member);

const isNamed = (it: Commitment) => it.disclosure === "released" || isOut(it);

/** Only what was affirmed is owed, and only what is open still. */
const dueSteps = ({ id, disclosure, fulfilment, due }: Commitment, member: string, today: string): Step[] => {
  if (disclosure !== "affirmed" || fulfilment !== "open" || due === null) return [];
  const days = daysBetween(today, due);
  if (days > DUE_SOON_DAYS) return [];
  return [{ code: days < 0 ? "past-due" : "due-soon", about: [id], args: { member, days: Math.abs(days) } }];
};

/** Whole days: a day without a clock is read as its midnight in UTC. */
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
