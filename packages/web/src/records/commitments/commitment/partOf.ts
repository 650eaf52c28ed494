/** One thing that can be said about a commitment: where a request for it is shown while it waits, or once it is refused. */
export const partOf = (part: "became" | "owner" | "secure" | "ask" | "translate", commitment: string) =>
  `${part}-${commitment}`;
