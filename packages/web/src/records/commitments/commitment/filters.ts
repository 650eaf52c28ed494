import type { Asker } from "@mortar/core";
import type { Commitment } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import { daysAfter } from "@mortar/core/src/values/days.ts";
import { binds } from "./kinds.ts";

/** Fewer commitments at a time; `all` is everything one may read. */
export const filters = ["all", "mine", "waiting", "due", "strained", "unsecured"] as const;
export type FilterName = (typeof filters)[number];

export const filterFrom = (name: string | null): FilterName => filters.find((it) => it === name) ?? "all";

/** As far ahead as a day is worth a thought today: the same as core looks ahead for what needs one. */
const SOON_DAYS = 14;

type Shown = (it: Commitment, me: Pick<Asker, "members" | "today">) => boolean;

export const isShownIn: Readonly<Record<FilterName, Shown>> = {
  all: () => true,
  mine: ({ member }, { members }) => members.includes(member),
  waiting: (it) => isWaiting(it),
  due: (it, { today }) => isStillOwed(it) && it.due !== null && it.due <= daysAfter(today, SOON_DAYS),
  strained: ({ disclosure, fulfilment }) => disclosure === "affirmed" && fulfilment === "strained",
  unsecured: (it) => isUnsecured(it),
};

/** A yes is missing: the first one, the board's, the speaker's own, or the new representative's. */
export const isWaiting = ({ disclosure, reopened }: Commitment): boolean =>
  disclosure === "released" || disclosure === "conditional" || disclosure === "spoken" || reopened !== undefined;

/** Promised to others, and nothing beyond goodwill secures it. */
export const isUnsecured = (it: Commitment): boolean => isStillOwed(it) && binds(it.as) && !it.guarantee;

const isStillOwed = ({ disclosure, fulfilment }: Commitment) =>
  disclosure === "affirmed" && (fulfilment === "open" || fulfilment === "strained");
