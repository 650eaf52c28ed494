import { proofFrom } from "@mortar/core";
import { nameIn } from "../rows.ts";
import type { Held } from "./held.ts";

/** How it is known who said yes, in a sentence. A way this version does not know is shown by its code. */
export const howKnown = ({ say, view }: Held, proof: string): string => {
  const { how, handedOver, by } = proofFrom(proof);
  const person = nameIn(view, "persons", by ?? "");
  if (how === "link") return say(`proof.link-${handedOver ?? "in-person"}`, { person });
  if (how === "account")
    return handedOver === null ? say("proof.account") : say(`proof.account-${handedOver}`, { person });
  if (how === "file") return say("proof.file");
  return how === "example" ? say("proof.example") : proof;
};
