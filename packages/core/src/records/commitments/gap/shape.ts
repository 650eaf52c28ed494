import { z } from "zod";
import type { Audience, Table } from "../../../kernel/index.ts";
import { idOf } from "../../../values/index.ts";
import { MemberId } from "../../coalition/member/member.ts";
import { PersonId } from "../../coalition/person/personId.ts";

export const GapId = idOf("Gap");
export type GapId = z.infer<typeof GapId>;

/** What a member is asked to name. Risks need not be named. */
export const GapKind = z.enum(["own-gain", "need", "give", "gain-for-others"]);
export type GapKind = z.infer<typeof GapKind>;

/** Who did something, and when (ISO instant). */
const Done = z.object({ person: PersonId, at: z.string() });

/** Something a member has not named, spoken of. It is nobody's fault, and nobody else can fill it. */
export const Gap = z.object({
  id: GapId,
  member: MemberId,
  as: GapKind,
  /** Who spoke of it first: the member itself, or a steward who asks. */
  raised: Done.extend({ by: z.enum(["member", "steward"]) }),
  /** When a steward last asked the member about it. */
  asked: Done.nullable(),
  /** When the member let the others see it. */
  shown: Done.nullable(),
  /** When it was closed, and whether because the member has named it. */
  closed: Done.extend({ isNamed: z.boolean() }).nullable(),
  state: z.enum(["raised", "shown", "closed"]),
});
export type Gap = z.infer<typeof Gap>;
export type Gaps = Table<Gap>;

/**
 * Naming something closes the gaps it fills: those alone whose readers may all read what was named, so that nobody
 * learns from a gap of words that are not for them.
 */
export const gapsFilledBy = (
  { gaps }: { readonly gaps: Gaps },
  named: { readonly member: string; readonly as: string },
  audience: Audience,
) =>
  [...gaps.values()]
    .filter((gap) => gap.member === named.member && gap.as === named.as && gap.state !== "closed")
    .filter((gap) => audience.includes("coalition") || gap.audience.every((circle) => audience.includes(circle)))
    .map(({ id }) => ({ type: "GapClosed" as const, id, isNamed: true }));
