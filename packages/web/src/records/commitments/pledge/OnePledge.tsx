import type { MovedOfPledge } from "@mortar/core/src/analyses/moved/shape.ts";
import type { Pledge } from "@mortar/core/src/records/commitments/pledge/shape.ts";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useAmount } from "../../useAmount.ts";
import { Amounts } from "./Amounts.tsx";
import { MonthsMoved } from "./MonthsMoved.tsx";

type OneProps = { readonly pledge: Pledge; readonly moved: MovedOfPledge };

/** What was pledged, and what moved of it: its member beside itself. */
export function OnePledge({ pledge, moved }: OneProps) {
  const { say } = useSpeech();
  const { me } = useStanding();
  const amount = useAmount();
  return (
    <div className="one-pledge">
      <p>
        {pledge.what.said}{" "}
        <span className="quiet small">{say(`pledge.${pledge.every}`, { amount: amount(pledge) })}</span>
      </p>
      <div className="pledged">
        <Amounts pledge={pledge} moved={moved} />
        <MonthsMoved pledge={pledge} moved={moved} today={me.today} />
      </div>
    </div>
  );
}
