import { z } from "zod";
import type { Actor, Table } from "../../../kernel/index.ts";
import { idOf } from "../../../values/index.ts";
import { MemberId } from "../member/memberId.ts";
import { PersonId } from "../person/personId.ts";

export const RepresentationId = idOf("Representation");
export type RepresentationId = z.infer<typeof RepresentationId>;

/** In what way a person speaks: for the member, in the representative's place, or as one voice inside it. */
export const Role = z.enum(["representative", "deputy", "voice"]);
export type Role = z.infer<typeof Role>;

/** One person speaking for one member, or heard inside it. A member has one representative, and one voice. */
export const Representation = z.object({
  id: RepresentationId,
  member: MemberId,
  person: PersonId,
  role: Role,
  isOver: z.boolean(),
  /** Someone disputes that this person speaks for the member: until a steward settles it she reads, and does not. */
  suspended: z.object({ at: z.string(), person: PersonId }).nullable().optional(),
});
export type Representation = z.infer<typeof Representation>;
export type Representations = Table<Representation>;

export type Voices = { readonly representations: Representations };

/** The person may release, affirm and take back for the member: its representative or a deputy, undisputed. */
export const speaksFor = ({ representations }: Voices, person: string, member: string): boolean => {
  for (const it of representations.values())
    if (it.person === person && it.member === member && !it.isOver && it.role !== "voice" && !it.suspended) return true;
  return false;
};

/** The person belongs to the member in any role, disputed or not: what the member reads, she reads. */
export const belongsTo = ({ representations }: Voices, person: string, member: string): boolean => {
  for (const it of representations.values())
    if (it.person === person && it.member === member && !it.isOver) return true;
  return false;
};

/** The actor asks in this member's name and is entitled to. */
export const isVoiceOf = (world: Voices, { person, member: asked }: Actor, member: string): boolean =>
  asked === member && speaksFor(world, person, member);

/** The member the actor asks for, where the actor belongs to it. */
export const memberOf = (world: Voices, { person, member }: Actor): string | null =>
  member !== null && belongsTo(world, person, member) ? member : null;
