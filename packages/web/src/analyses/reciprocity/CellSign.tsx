import type { Standing } from "@mortar/core/src/analyses/reciprocity/shape.ts";
import { StandingMark } from "./StandingMark.tsx";

/** How a tie stands, as a cell of the matrix shows it: drawn around 0,0. */
export function CellSign({ standing }: { readonly standing: Standing }) {
  return standing === "affirmed" ? <circle className="cell-affirmed" r="4.5" /> : <StandingMark standing={standing} />;
}
