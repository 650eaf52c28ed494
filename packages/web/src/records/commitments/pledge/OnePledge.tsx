import type { MovedOfPledge } from "@mortar/core/src/analyses/moved/shape.ts";
import type { Pledge } from "@mortar/core/src/records/commitments/pledge/shape.ts";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { Amounts } from "./Amounts.tsx";
import { MonthsMoved } from "./MonthsMoved.tsx";
import { useTerms } from "./termsSaid.ts";

type OneProps = { readonly pledge: Pledge; readonly moved: MovedOfPledge };

/** What was pledged, and what moved of it: its member beside itself. */
export function OnePledge({ pledge, moved }: OneProps) {
  const { me } = useStanding();
  const terms = useTerms();
  return (
    <div className="one-pledge">
      <p>
        {pledge.what.said} <span className="quiet small">{terms(pledge)}</span>
      </p>
      <div className="pledged">
        <Amounts pledge={pledge} moved={moved} />
        <MonthsMoved pledge={pledge} moved={moved} today={me.today} />
      </div>
    </div>
  );
}
