import { dataOf } from "../../packages/core/testing/published/published.ts";

type Rescue = {
  readonly organisations: readonly { readonly id: string }[];
  readonly edges: readonly (readonly [number, number, number])[];
};

/** Who reported contact with whom in the search on Mount Si, by names short enough to draw. */
export const rescue = () => {
  const { organisations, edges } = dataOf<Readonly<Record<string, Rescue>>>("emon-rescue-a")["MtSi"] as Rescue;
  const nodes = organisations.map((_, nth) => names[nth] ?? "");
  return { nodes, arcs: edges.map(([from, to]) => ({ from: nodes[from] ?? "", to: nodes[to] ?? "" })) };
};

/** In the order of the file. */
const names = [
  "King County Police",
  "Skagit Sheriff",
  "Seattle ESAR",
  "Tacoma ESAR",
  "4×4 Rescue Council",
  "Search Dogs",
  "Mountain Rescue",
  "Helicopter Team",
  "Amateur Radio",
  "Emergency Services",
  "Army Aviation",
  "National Guard Support",
  "National Guard Aviation",
];
