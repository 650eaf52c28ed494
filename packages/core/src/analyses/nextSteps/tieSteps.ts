import type { Asker } from "../../kernel/index.ts";
import type { Step, World } from "./step.ts";

/** What waits between members: a tie for the other side's yes, and the receivers' words for those who give. */
export const tieSteps = ({ members, ties }: World, { members: own }: Asker): Step[] =>
  own.flatMap((member): Step[] => {
    const name = members.get(member)?.name.said;
    if (name === undefined) return [];
    const waiting: string[] = [];
    const unsaid: string[] = [];
    for (const { give, need, giver, receiver, state, agreed, makesPossible } of ties.values()) {
      if (state === "proposed" && giver === member && !agreed.giver) waiting.push(give);
      if (state === "proposed" && receiver === member && !agreed.receiver) waiting.push(need);
      if (state === "agreed" && receiver === member && !makesPossible) unsaid.push(need);
    }
    const steps: Step[] = [];
    if (waiting.length > 0)
      steps.push({ code: "tie-waiting", about: waiting, args: { member: name, count: waiting.length } });
    if (unsaid.length > 0)
      steps.push({ code: "possible-unsaid", about: unsaid, args: { member: name, count: unsaid.length } });
    return steps;
  });

/** What a steward asked a member that none of its people has answered since. */
export const gapSteps = ({ members, gaps, replies }: World, { members: own }: Asker): Step[] =>
  [...gaps.values()].flatMap(({ id, member, as, state, asked }): Step[] => {
    if (!asked || state === "closed" || !own.includes(member)) return [];
    const isAnswered = [...replies.values()].some(
      (it) => it.about.id === id && it.member === member && it.changed.at >= asked.at,
    );
    if (isAnswered) return [];
    return [
      { code: "gap-asked", about: [id], args: { member: members.get(member)?.name.said ?? "", what: words[as] } },
    ];
  });

/** As the sentence chooses by them: it cannot by a word with a hyphen. */
const words = { "own-gain": "gain", need: "need", give: "give", "gain-for-others": "others" } as const;
