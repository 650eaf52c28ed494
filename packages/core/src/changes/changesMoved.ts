import type { Whole } from "../coalition.ts";
import type { Kept } from "../kernel/index.ts";
import type { Movement } from "../records/commitments/movement/shape.ts";
import { type Changed, changed, type What } from "./changed.ts";

/** What moved, what is asked of everyone, and what became possible only together. */
export const movedAndAsked = ({ movements, pulses, reviews, jointGains }: Whole): readonly Changed[] => [
  ...[...movements.values()].filter(({ isUndone }) => !isUndone).map(movementChange),
  ...[...pulses.values()].map((it) =>
    changed("pulses", it, { what: it.isClosed ? "round-closed" : "round-opened", member: "", person: it.steward }),
  ),
  ...[...reviews.values()].map((it) =>
    changed("reviews", it, { what: it.isClosed ? "review-closed" : "review-opened", member: "", person: it.steward }),
  ),
  ...[...jointGains.values()]
    .filter(({ isWithdrawn }) => !isWithdrawn)
    .map((it) => ({
      ...changed("jointGains", it, { what: "possible-together", member: it.member, person: it.person }),
      words: it.words,
    })),
];

const movementChange = (it: Kept<Movement>): Changed => {
  const { giver, receiver, what, thanked, changed: by } = it;
  const told = changed("movements", it, { what: standingOf(it), member: giver, person: by.by.person });
  const words = told.what === "moved-thanked" && thanked ? thanked.words : what;
  return { ...told, words, ...(receiver !== null && { other: receiver }) };
};

/** That nothing reached its receiver is between the two: for the others it stays what was noted. */
const standingOf = ({ confirmed, thanked, changed: { at } }: Kept<Movement>): What => {
  if (thanked && (thanked.at === at || !confirmed)) return "moved-thanked";
  return confirmed && confirmed.as !== "no" ? "moved-confirmed" : "moved";
};
