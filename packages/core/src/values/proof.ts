/** How a link or an invitation came to the person it is for. */
export type HandedOver = "mail" | "qr" | "in-person";

/**
 * How we know who asked, as it stands in history in one of these codes:
 *
 *     account:OPENED-BY                       signed in with an account
 *     account:OPENED-BY:HANDED-OVER:PERSON    … to which this person gave the invitation
 *     link:HANDED-OVER:PERSON                 a single-use link this person gave
 *     example                                 a visitor of a told world
 *     schedule                                the clock, by a rhythm this steward has set
 *     host                                    whoever runs the server, at its own machine
 *     file:VIA:PROOF                          a file that was brought in tells so; nobody was here
 */
export type Proof = { readonly how: string; readonly handedOver: HandedOver | null; readonly by: string | null };

export const proofFrom = (proof: string): Proof => {
  const parts = proof.split(":");
  const [how = ""] = parts;
  if (how === "file") return { how, handedOver: null, by: null };
  const [handedOver = null, by = null] = how === "account" ? parts.slice(2) : parts.slice(1);
  return { how, handedOver: handedOver as HandedOver | null, by };
};

/** Who did something, as far as a file can tell: nobody was at this end, and how the file says it came is kept. */
export const asBroughtIn = <By extends { readonly via: string; readonly proof: string }>(by: By) =>
  isBroughtIn(by)
    ? { ...by, via: "import" as const }
    : { ...by, via: "import" as const, proof: `file:${by.via}:${by.proof}` };

export const isBroughtIn = ({ proof }: { readonly proof: string }): boolean => proof.startsWith("file:");
