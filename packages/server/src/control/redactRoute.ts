import { isRefusal } from "@mortar/core";
import { z } from "zod";
import type { ControlRoute } from "./controlRoute.ts";
import { ControlRefusal, hostAsking } from "./hostAsking.ts";

const Redacting = z.object({
  coalition: z.string(),
  record: z.object({ kind: z.string(), id: z.string() }),
  passage: z.string(),
  /** Made by whoever asks, so that asking again does it once. */
  id: z.string(),
  request: z.string(),
  as: z.string().nullable(),
});

/** Takes a passage out of a record for somebody who asked the host for it: see decision 16. */
export const redact: ControlRoute = async (house, asked) => {
  const { coalition, record, passage, id, request, as } = Redacting.parse(asked);
  const host = await hostAsking(house, as);
  const taking = { request, ask: { id, about: [record], passage } };
  const outcome = await house.app.takeBackOnRequest(coalition, taking, host);
  if (isRefusal(outcome)) throw new ControlRefusal(outcome.refused, outcome.about);
  if ("invalid" in outcome) throw new ControlRefusal("request/malformed");
  return outcome;
};
