import { isOut } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import { type CommitmentRow, type PulseAnswerRow, type PulseRow, rowsOf } from "../rows.ts";
import type { Held } from "./held.ts";
import { type OwnTie, ownTies } from "./tieRows.ts";

/** The round the link was made for. */
export const roundOf = ({ view, link }: Held): PulseRow | undefined =>
  rowsOf(view, "pulses").find(({ id }) => id === link.about);

/** What this member has answered in it, whoever answered. */
export const answerOf = ({ view, link }: Held): PulseAnswerRow | undefined =>
  rowsOf(view, "pulseAnswers").find(({ pulse, member }) => pulse === link.about && member === link.member);

/** What is asked about here: read by everyone, so that the answer can be too. Anything else is not asked. */
const isForAll = ({ audience }: { readonly audience: readonly string[] }): boolean => audience.includes("coalition");

/** The member's own gives and needs that stand in front of the others. */
export const promisesAsked = (held: Held): readonly CommitmentRow[] => promises(held).filter(isForAll);

/** What was agreed to reach this member. */
export const tiesAsked = (held: Held): readonly OwnTie[] =>
  reaching(held).filter(({ tie, give }) => isForAll(tie) && isForAll(give));

/** How much of what its person may read is not asked here. */
export const countLeftOut = (held: Held): number =>
  promises(held).length + reaching(held).length - promisesAsked(held).length - tiesAsked(held).length;

const promises = ({ view, link }: Held): readonly CommitmentRow[] =>
  rowsOf(view, "commitments").filter(
    (it) => it.member === link.member && (it.as === "give" || it.as === "need") && isOut(it) && !it.replacedBy,
  );

const reaching = (held: Held): readonly OwnTie[] =>
  ownTies(held).filter(({ tie }) => tie.receiver === held.link.member && tie.state === "agreed");

/** What this member's gives make possible, as their receivers say it: what was said last comes first. */
export const madePossible = (held: Held): readonly OwnTie[] =>
  ownTies(held)
    .filter(({ tie }) => tie.giver === held.link.member && tie.state === "agreed" && tie.makesPossible)
    .toSorted((one, other) => ((one.tie.makesPossible?.at ?? "") < (other.tie.makesPossible?.at ?? "") ? 1 : -1));

/** A field of the form for each thing that is asked about. */
export const holdsField = (commitment: string): string => `holds-${commitment}`;
export const gettingField = (tie: string): string => `getting-${tie}`;
