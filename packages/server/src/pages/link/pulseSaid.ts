import { list } from "@mortar/catalogue";
import { type Content } from "../html.ts";
import { beginning, facts, wordsShown } from "../parts.ts";
import { nameIn, type PulseAnswerRow, rowsOf } from "../rows.ts";
import type { Held } from "./held.ts";

/** Each thing that was said, in the order in which it was asked. */
export const saidBefore = (
  held: Held,
  { holds, getting, hasNeedChanged, words, isConfidential }: PulseAnswerRow,
): Content => {
  const { say, view } = held;
  const wordsOf = (id: string | undefined) =>
    beginning(rowsOf(view, "commitments").find((it) => it.id === id)?.words.said ?? "–");
  const giveOf = (tie: string) => rowsOf(view, "ties").find(({ id }) => id === tie)?.give;
  return [
    facts([
      ...holds.map(({ commitment, as }) => [wordsOf(commitment), say(`page.pulse.holds.${as}`)] as const),
      ...getting.map(({ tie, as }) => [wordsOf(giveOf(tie)), say(`page.pulse.got.${as}`)] as const),
      [say("page.pulse.need.fact"), say(hasNeedChanged ? "page.pulse.need.yes" : "page.pulse.need.no")],
      [say("page.pulse.readers"), say(`page.pulse.readers.${isConfidential ? "few" : "all"}`, whoReads(held))],
    ]),
    words && wordsShown(words, say, "small"),
  ];
};

/** Everyone beside herself an answer in confidence is for, by name. */
export const whoReads = ({ view, link, locale }: Held) => {
  const stewards = rowsOf(view, "stewardships").flatMap(({ person, isOver }) => (isOver ? [] : [person]));
  const colleagues = rowsOf(view, "representations").flatMap(({ person, member, isOver }) =>
    member === link.member && !isOver ? [person] : [],
  );
  const others = [...new Set([...colleagues, ...stewards])].filter((person) => person !== link.person);
  return {
    coalition: rowsOf(view, "coalitions")[0]?.name.said ?? "",
    member: nameIn(view, "members", link.member),
    count: others.length,
    others: list(
      locale,
      others.map((person) => nameIn(view, "persons", person)),
    ),
  };
};

/** How often words were taken back in it, and how much is left: a draft on the device may hold them. */
export const cutsOf = (answer: PulseAnswerRow | undefined): string => {
  const cuts = answer?.words?.cuts.length ?? 0;
  return `${cuts} ${cuts === 0 ? 0 : (answer?.words?.said.length ?? 0)}`;
};
