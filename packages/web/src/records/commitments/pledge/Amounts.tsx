import type { MovedOfPledge } from "@mortar/core/src/analyses/moved/shape.ts";
import type { Pledge } from "@mortar/core/src/records/commitments/pledge/shape.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useAmount } from "../../useAmount.ts";

type AmountsProps = { readonly pledge: Pledge; readonly moved: MovedOfPledge };

/** Pledged by today, written down, confirmed: in the pledge's own unit, and beside nobody else's. */
export function Amounts({ pledge, moved }: AmountsProps) {
  const { say } = useSpeech();
  const amount = useAmount();
  const of = (quantity: number) => amount({ kind: pledge.kind, currency: pledge.currency, quantity });
  const times = (count: number) => say("pledge.times", { count });
  return (
    <dl className="amounts">
      {moved.due !== null && (
        <div>
          <dt>{say("pledge.due")}</dt>
          <dd>{of(moved.due)}</dd>
        </div>
      )}
      <div>
        <dt>{say("pledge.noted")}</dt>
        <dd>{moved.noted !== null ? of(moved.noted) : times(moved.arrived + moved.denied + moved.waiting)}</dd>
      </div>
      <div data-confirmed="">
        <dt>{say("pledge.confirmed")}</dt>
        <dd>{moved.moved !== null ? of(moved.moved) : times(moved.arrived)}</dd>
      </div>
    </dl>
  );
}
