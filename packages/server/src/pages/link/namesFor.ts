import type { House } from "../../door/house.ts";
import type { Link } from "../../links/link.ts";
import { type InvitationRow, nameIn, ownInvitation, rowsOf } from "../rows.ts";

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
  const invitation = ofPerson && ownInvitation(ofPerson, link);
  if (invitation) return namesIn(invitation);
  const view = ofPerson ?? (await app.look(link.coalition, link.madeBy, kinds)) ?? { tables: {} };
  const coalition = rowsOf(view, "coalitions")[0];
  return {
    coalition: coalition?.name.said ?? "–",
    host: coalition?.host.said ?? "–",
    person: nameIn(view, "persons", link.person),
    member: link.member === null ? "" : nameIn(view, "members", link.member),
    madeBy: nameIn(view, "persons", link.madeBy),
  };
};

/** Somebody who is invited sees her invitation alone, which carries the names it needs. */
const namesIn = ({ coalition, host, personName, name, from }: InvitationRow): Names => ({
  coalition: coalition.said,
  host: host.said,
  person: personName.said,
  member: name.said,
  madeBy: from.said,
});
