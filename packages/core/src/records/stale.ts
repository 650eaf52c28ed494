import type { Refusal, Words } from "../kernel/index.ts";

/**
 * An edit carries the revision its writer saw. If the record has moved on since, the edit is refused and carries the
 * wording that stands, so that both can be shown side by side and nothing is lost.
 */
export const whyStale = (
  it: { readonly id: string; readonly revision: string },
  seen: string,
  stands: Words,
): Refusal | undefined =>
  it.revision === seen
    ? undefined
    : { refused: "edit/stale", about: [it.id], stands: { revision: it.revision, words: stands } };

export const editReasons = {
  stale: "Someone changed this while you were writing. Both wordings are kept: please choose, or put them together.",
} as const;
