import type { Words } from "@mortar/core";
import { type MessageId, sayer } from "@mortar/catalogue";
import type { LinkTask } from "../links/link.ts";
import { inLine } from "../mail/inLine.ts";
import type { Letter } from "../mail/letter.ts";
import { plainLetter } from "../mail/plainLetter.ts";

type Invitation = {
  readonly coalition: string;
  readonly to: string;
  readonly url: string;
  readonly task: Exclude<LinkTask, "projector">;
  readonly locale: string;
  readonly names: {
    readonly coalition: Words;
    readonly person: Words;
    readonly steward: Words;
    readonly member: Words | null;
    /** Why somebody is invited to join with a member. */
    readonly why?: Words;
    /** Who would like to join, where somebody is asked what it will read. */
    readonly newcomer?: Words;
  };
};

/** The letter that carries a link to the one person it is for. */
export const invitationLetter = ({ coalition, to, url, task, locale, names }: Invitation): Letter => {
  const say = sayer(locale);
  const values = {
    url,
    coalition: inLine(names.coalition.said),
    person: inLine(names.person.said),
    steward: inLine(names.steward.said),
    member: inLine(names.member?.said ?? ""),
    why: names.why?.said ?? "",
    newcomer: inLine(names.newcomer?.said ?? ""),
  };
  const subject = say(`letter.${task}.subject` as MessageId, values);
  const text = say(`letter.${task}.text` as MessageId, values);
  return { to, coalition, ...plainLetter({ subject, text, url, go: say(`page.open.${task}.go`), locale }) };
};
