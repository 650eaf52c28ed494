import { isRefusal } from "../../kernel/index.ts";
import { byId, type Refusal, refuseInput, sortedIds } from "../input.ts";
import { sharesOf, type Territory, whyNotTerritories } from "./territory.ts";

/** Whose ground a cell is declared to be. Shared ground is open to all. */
export type Lane = { readonly cell: string; readonly holders: readonly string[]; readonly isShared?: boolean };

/** Somebody acted in a cell, with the consent of some of its holders or of none. */
export type Act = {
  readonly id: string;
  readonly by: string;
  readonly cell: string;
  readonly consentOf?: readonly string[];
};

/**
 * Acts in a lane that somebody else holds, without that holder's consent, where the lane is not shared.
 *
 *     severity   p(cell) / holders      0 … 1
 *
 * where p is the share of its effort that the holder puts into that cell: what somebody lives from weighs more, and ground of
 * several weighs less. `null` where nobody has said what effort the holder makes. A holder never encroaches on its lane.
 *
 * @source our own
 * @cost   acts · holders.
 */
export type Encroachment = {
  readonly act: string;
  readonly by: string;
  readonly on: string;
  readonly cell: string;
  readonly severity: number | null;
};

export type Grounds = {
  readonly territories: readonly Territory[];
  readonly lanes: readonly Lane[];
  readonly acts: readonly Act[];
};

/** The most severe first; what cannot be weighed last. */
export const encroachments = (grounds: Grounds): readonly Encroachment[] | Refusal => {
  const wrong = whyNotGrounds(grounds);
  if (wrong) return wrong;
  const { territories, lanes, acts } = grounds;
  const shares = new Map(territories.map((territory) => [territory.id, sharesOf(territory)]));
  const laneByCell = new Map(lanes.map((lane) => [lane.cell, lane]));
  const severity = (holder: string, { cell, holders }: Lane): number | null => {
    const own = shares.get(holder);
    return own && own.size > 0 ? (own.get(cell) ?? 0) / holders.length : null;
  };
  return acts
    .flatMap(({ id, by, cell, consentOf = [] }) => {
      const lane = laneByCell.get(cell);
      if (!lane || lane.isShared || lane.holders.includes(by)) return [];
      const against = lane.holders.filter((holder) => !consentOf.includes(holder));
      return against.map((on) => ({ act: id, by, on, cell, severity: severity(on, lane) }));
    })
    .sort(mostSevereFirst);
};

const whyNotGrounds = ({ territories, lanes, acts }: Grounds): Refusal | null => {
  const wrong = whyNotTerritories(territories);
  if (wrong) return wrong;
  const lists = [lanes.map(({ cell }) => cell), acts.map(({ id }) => id), ...lanes.map(({ holders }) => holders)];
  for (const ids of lists.map(sortedIds)) if (isRefusal(ids)) return ids;
  const nameless = acts.find(({ by, cell }) => by === "" || cell === "");
  return nameless ? refuseInput("id-missing", nameless.id) : null;
};

const mostSevereFirst = (one: Encroachment, other: Encroachment): number =>
  (other.severity ?? -1) - (one.severity ?? -1) || byId(one.act, other.act) || byId(one.on, other.on);
