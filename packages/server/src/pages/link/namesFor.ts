import type { House } from "../../door/house.ts";
import type { Link } from "../../links/link.ts";
import { invitationIn, nameIn, rowsOf } from "../rows.ts";

/** The names a link's page says before it is claimed: those its maker put into it, and whose server it is. */
export type Names = {
  readonly coalition: string;
  readonly host: string;
  readonly person: string;
  readonly member: string;
  readonly madeBy: string;
};

export const namesFor = async ({ app }: Pick<House, "app">, link: Link): Promise<Names> => {
  const kinds = ["coalitions", "persons", "members", "invitations"];
  const ofPerson = link.person === null ? null : await app.look(link.coalition, link.person, kinds);
  const view = ofPerson ?? (await app.look(link.coalition, link.madeBy, kinds)) ?? { tables: {} };
  const coalition = rowsOf(view, "coalitions")[0];
  const invitation = invitationIn(view, link.about);
  return {
    coalition: (coalition?.name ?? invitation?.coalition)?.said ?? "–",
    host: (coalition?.host ?? invitation?.host)?.said ?? "–",
    person: invitation?.personName.said ?? nameIn(view, "persons", link.person),
    member: link.member === null ? (invitation?.name.said ?? "") : nameIn(view, "members", link.member),
    madeBy: coalition ? nameIn(view, "persons", link.madeBy) : (invitation?.from.said ?? "–"),
  };
};
