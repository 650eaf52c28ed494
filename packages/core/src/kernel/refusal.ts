import type { Words } from "./words.ts";

/** A request the rules do not allow. A value, not an exception: refusing is normal work. */
export type Refusal = {
  /** Stable: `commitment/not-yours`. Its sentence is the catalogue's `refusal.commitment/not-yours`. */
  readonly refused: string;
  /** The ids of the records that stand in the way, so that a screen can point at them. */
  readonly about: readonly string[];
  /** The wording that stands now, where an edit was made on an older one. */
  readonly stands?: { readonly revision: string; readonly words: Words };
};

/** What a command comes to: the events that now have happened (none: nothing was new), or a refusal. */
export type Decision<Event> = readonly Event[] | Refusal;

export const isRefusal = (decision: unknown): decision is Refusal =>
  typeof decision === "object" && decision !== null && "refused" in decision;

/**
 * Declares the reasons one kind of record may give for refusing, and returns the function that gives them.
 * Each reason is a full sentence a member can read (ICU, English); codes are stable, sentences are not.
 */
export const refusals = <Kind extends string, Reasons extends Readonly<Record<string, string>>>(
  kind: Kind,
  reasons: Reasons,
) => {
  const refuse = <Code extends keyof Reasons & string>(code: Code, ...about: string[]): Refusal => ({
    refused: `${kind}/${code}`,
    about,
  });
  return Object.assign(refuse, { kind, reasons });
};
