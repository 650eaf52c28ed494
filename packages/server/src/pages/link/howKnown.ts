import { type CommitmentRow, nameIn } from "../rows.ts";
import type { Held } from "./held.ts";

/** How it is known who said yes, in a sentence. A way this version does not know is shown by its code. */
export const howKnown = ({ say, view }: Held, { affirmed }: CommitmentRow): string => {
  const [way = "", ...rest] = (affirmed?.proof ?? "").split(":");
  if (way === "link") {
    const [handedOver = "", madeBy = ""] = rest;
    const by = nameIn(view, "persons", madeBy);
    if (handedOver === "mail" || handedOver === "in-person" || handedOver === "qr")
      return say(`page.how.link.${handedOver}`, { by });
  }
  if (way === "account") return say("page.how.account");
  if (way === "example") return say("page.how.example");
  return affirmed?.proof ?? "";
};
