import { anObject, listOf, orNull, ref, text } from "./jsonSchema.ts";
import type { Operation } from "./operation.ts";
import { coalitionInPath, inPath } from "./parameters.ts";

const linkRefusals = [
  "link/steward-only",
  "link/not-of-member",
  "link/no-such-invitation",
  "link/not-awaited",
  "link/not-speaking",
  "link/no-open-round",
  "link/not-your-conversation",
  "link/only-looking",
  "mail/not-stored",
];

/** Links are for people to make: whoever holds one acts as its person. */
export const linkOperations: readonly Operation[] = [
  {
    id: "listLinks",
    method: "get",
    path: "/api/coalitions/{coalition}/links",
    group: "Links",
    does: "List the links that are open, as a steward.",
    by: "person",
    parameters: [coalitionInPath],
    answers: { means: "The links, without what would open them.", is: listOf(ref("Link")) },
    refusals: linkRefusals.slice(0, 1),
  },
  {
    id: "makeLink",
    method: "post",
    path: "/api/coalitions/{coalition}/links",
    group: "Links",
    does: "Make a link that lets one person do one thing, as a steward.",
    by: "person",
    parameters: [coalitionInPath],
    asks: {
      is: anObject(
        {
          task: text,
          person: orNull(text),
          member: orNull(text),
          about: text,
          handedOver: { type: "string", enum: ["mail", "qr", "in-person"] },
          address: text,
        },
        ["person", "member", "about", "handedOver", "address"],
      ),
    },
    answers: { means: "The link. Its address is told this once.", is: ref("MadeLink") },
    refusals: linkRefusals,
  },
  {
    id: "endLink",
    method: "delete",
    path: "/api/coalitions/{coalition}/links/{link}",
    group: "Links",
    does: "End a link, as a steward.",
    by: "person",
    parameters: [coalitionInPath, inPath("link", "Its id.", "0f8fad5b-d9cb-469f-a165-70867728950e")],
    answers: { means: "It is over.", is: anObject({ ended: text }) },
    refusals: linkRefusals.slice(0, 1),
  },
];
