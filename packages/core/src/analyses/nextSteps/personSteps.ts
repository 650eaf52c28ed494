import type { Asker } from "../../kernel/index.ts";
import { isBacked } from "../../records/coalition/succession/shape.ts";
import type { Step, World } from "./step.ts";

/** What needs one person, whomever she speaks for: what was said to her, asked of her, or heard by her. */
export const personSteps = (world: World, { person }: Asker): Step[] => {
  if (person === null) return [];
  return [
    ...witnessSteps(world, person),
    ...talkSteps(world, person),
    ...wordSteps(world, person),
    ...invitedSteps(world, person),
  ];
};

const witnessSteps = ({ commitments, persons }: World, person: string): Step[] =>
  [...commitments.values()].flatMap(({ id, disclosure, spoken }): Step[] => {
    if (disclosure !== "released" || spoken?.witness !== person) return [];
    return [{ code: "witness-waiting", about: [id], args: { person: persons.get(spoken.speaker)?.name.said ?? "" } }];
  });

/** Another steward is to go on with a talk, and this speaker has not agreed. */
const talkSteps = ({ conversations, persons }: World, person: string): Step[] =>
  [...conversations.values()].flatMap(({ id, speakers, handingOver }): Step[] => {
    if (!handingOver || !speakers.includes(person) || handingOver.agreed.includes(person)) return [];
    return [{ code: "handover-waiting", about: [id], args: { person: persons.get(handingOver.to)?.name.said ?? "" } }];
  });

/** Written to her, or about the program she answers for, and not replied to. */
const wordSteps = ({ complaints, misalignments, members, persons, replies }: World, person: string): Step[] => {
  const replied = new Set([...replies.values()].filter((it) => it.person === person).map(({ about }) => about.id));
  const isOpen = ({ id, isOver }: { readonly id: string; readonly isOver: boolean }) => !isOver && !replied.has(id);
  const heard = [...complaints.values()].filter((it) => isOpen(it) && it.to.includes(person));
  const named = [...misalignments.values()].filter((it) => isOpen(it));
  return [
    ...heard.map(({ id, person: by }): Step => ({
      code: "complaint-unanswered",
      about: [id],
      args: { person: persons.get(by)?.name.said ?? "" },
    })),
    ...named
      .filter(({ member }) => members.get(member)?.accountable === person)
      .map(({ id, member }): Step => ({
        code: "misalignment-unanswered",
        about: [id, member],
        args: { member: members.get(member)?.name.said ?? "" },
      })),
  ];
};

/** Asked to join, or chosen as a steward by more than half of the members. */
const invitedSteps = ({ invitations, successions, members }: World, person: string): Step[] => [
  ...[...invitations.values()]
    .filter((it) => it.person === person && it.state === "open")
    .map((it): Step => ({ code: "invitation-open", about: [it.id], args: { coalition: it.coalition.said } })),
  ...[...successions.values()]
    .filter((it) => it.candidate === person && !it.isOver && isBacked(it, members))
    .map(({ id }): Step => ({ code: "succession-backed", about: [id], args: {} })),
];
