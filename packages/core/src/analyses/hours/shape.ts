import type { Finding, Told } from "../../kernel/index.ts";
import type { Invitations } from "../../records/coalition/invitation/shape.ts";
import type { Members } from "../../records/coalition/member/member.ts";
import type { Pledges } from "../../records/commitments/pledge/shape.ts";
import type { TimeAsks } from "../../records/commitments/timeAsk/timeAsk.ts";
import type { TimeOffers } from "../../records/commitments/timeOffer/timeOffer.ts";

/** What the question looks at. */
export type World = {
  readonly members: Members;
  readonly invitations: Invitations;
  readonly pledges: Pledges;
  readonly timeAsks: TimeAsks;
  readonly timeOffers: TimeOffers;
};

/** The time that is asked of one member, beside what it can give, both in hours a month. */
export type HoursOfMember = {
  readonly member: string;
  readonly asked: number;
  /** `null`: it has not said. */
  readonly offered: number | null;
  /** What it rests on: asks, invitations, pledges, then the offer. */
  readonly from: readonly string[];
};

export type Hours = Told<Code, Found> & {
  /** Those who belong now, in the order of joining. */
  readonly members: readonly HoursOfMember[];
};

/** What is found, in the order in which it is told. */
export const found = ["more-than-offered", "not-offered", "within-offered"] as const;

export type Code = (typeof found)[number] | "asked" | "offered-alone" | "not-spent" | "not-once" | "not-unread";

export type Found = Finding<(typeof found)[number]>;
