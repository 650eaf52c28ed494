import type { Asker } from "../../kernel/index.ts";
import type { Tie } from "../../records/commitments/tie/shape.ts";
import type { Step, World } from "./step.ts";

/** What waits between members: a tie for the other side's yes, and the receivers' words for those who give. */
export const tieSteps = ({ members, ties }: World, { members: own }: Asker): Step[] =>
  own.flatMap((member): Step[] => {
    const name = members.get(member)?.name.said;
    if (name === undefined) return [];
    const waiting = [...ties.values()].flatMap((tie) => ownEndWaiting(tie, member));
    const unsaid = [...ties.values()].filter((tie) => hasToSay(tie, member)).map(({ need }) => need);
    const steps: Step[] = [];
    if (waiting.length > 0)
      steps.push({ code: "tie-waiting", about: waiting, args: { member: name, count: waiting.length } });
    if (unsaid.length > 0)
      steps.push({ code: "possible-unsaid", about: unsaid, args: { member: name, count: unsaid.length } });
    return steps;
  });

/** The commitment of the member's at whose end a tie waits for its yes. */
const ownEndWaiting = ({ give, need, giver, receiver, state, agreed }: Tie, member: string): readonly string[] => {
  if (state !== "proposed") return [];
  if (giver === member) return agreed.giver ? [] : [give];
  return receiver === member && !agreed.receiver ? [need] : [];
};

const hasToSay = ({ state, receiver, makesPossible }: Tie, member: string) =>
  state === "agreed" && receiver === member && !makesPossible;

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
