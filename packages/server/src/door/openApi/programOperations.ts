import { listOf, ref } from "./jsonSchema.ts";
import type { Operation } from "./operation.ts";
import { inPath } from "./parameters.ts";

/** What a program can learn of itself and of what it is told. */
export const programOperations: readonly Operation[] = [
  {
    id: "token",
    method: "get",
    path: "/api/token",
    group: "Programs",
    does: "Tell what the token one asks with may do.",
    by: "reader",
    answers: { means: "The token, without what would let anyone use it.", is: ref("Token") },
    refusals: ["door/nothing-here"],
  },
  {
    id: "webhooks",
    method: "get",
    path: "/api/webhooks",
    group: "Programs",
    does: "List one's webhooks.",
    by: "reader",
    answers: { means: "The webhooks, without their secrets.", is: listOf(ref("Webhook")) },
  },
  {
    id: "deliveries",
    method: "get",
    path: "/api/webhooks/{webhook}/deliveries",
    group: "Programs",
    does: "List the latest deliveries of a webhook, the newest first.",
    by: "reader",
    parameters: [inPath("webhook", "Its id.", "0f8fad5b-d9cb-469f-a165-70867728950e")],
    answers: { means: "Up to a hundred deliveries.", is: listOf(ref("Delivery")) },
  },
];
