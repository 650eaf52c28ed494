import type { Asker } from "../../kernel/index.ts";
import { present } from "../../records/coalition/member/member.ts";
import { CLOSING_SOON_DAYS, daysBetween, type Step, type World } from "./step.ts";

/** What only a steward settles: voices in dispute, newcomers to welcome, a window that closes, a term that ends. */
export const stewardSteps = (world: World, asker: Asker): Step[] => [
  ...disputeSteps(world, asker),
  ...welcomeSteps(world, asker),
  ...closingSteps(world, asker),
];

/** Of any member but by another steward where it is about oneself. */
const disputeSteps = ({ representations, members, persons }: World, { person: me }: Asker): Step[] =>
  [...representations.values()]
    .filter(({ suspended, isOver, person }) => suspended && !isOver && person !== me)
    .map(({ id, member, person }) => ({
      code: "voice-disputed",
      about: [id, member],
      args: { member: members.get(member)?.name.said ?? "", person: persons.get(person)?.name.said ?? "" },
    }));

/** Every member has chosen, or the day of joining has come. */
const welcomeSteps = ({ invitations, members }: World, { today }: Asker): Step[] =>
  [...invitations.values()]
    .filter(({ state, joins, choices }) => {
      const hasChosen = (member: string) => choices.some((it) => it.member === member);
      return state === "accepted" && (joins <= today || present(members).every(({ id }) => hasChosen(id)));
    })
    .map(({ id, name }) => ({ code: "newcomer-chosen", about: [id], args: { newcomer: name.said } }));

const closingSteps = ({ coalitions, stewardships }: World, { person, today }: Asker): Step[] => {
  const isSoon = (days: number) => days >= 0 && days <= CLOSING_SOON_DAYS;
  const windows = [...coalitions.values()].flatMap(({ id, window }): Step[] => {
    const days = window ? daysBetween(today, window.until) : -1;
    return window && isSoon(days)
      ? [{ code: "window-closing", about: [id], args: { sponsor: window.sponsor.said, days } }]
      : [];
  });
  const terms = [...stewardships.values()].flatMap(({ id, person: steward, until, isOver }): Step[] => {
    const days = until === null ? -1 : daysBetween(today, until);
    return steward === person && !isOver && isSoon(days) ? [{ code: "term-ending", about: [id], args: { days } }] : [];
  });
  return [...windows, ...terms];
};
