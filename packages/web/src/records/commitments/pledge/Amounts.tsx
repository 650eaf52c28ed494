import type { MovedOfPledge } from "@mortar/core/src/analyses/moved/shape.ts";
import type { Pledge } from "@mortar/core/src/records/commitments/pledge/shape.ts";
import { inTotal } from "@mortar/core/src/values/resource.ts";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useAmount } from "../../useAmount.ts";

type AmountsProps = { readonly pledge: Pledge; readonly moved: MovedOfPledge };

/** Pledged by today, written down, confirmed: in the pledge's own unit, and beside nobody else's. */
export function Amounts({ pledge, moved }: AmountsProps) {
  const { say } = useSpeech();
  const { world } = useStanding();
  const amount = useAmount();
  const of = (quantity: number) => amount({ kind: pledge.kind, currency: pledge.currency, quantity });
  const times = (count: number) => say("pledge.times", { count });
  const waiting = moved.waitingFor.flatMap((id) => world.movements.get(id) ?? []);
  // On a first page that came without the movements themselves, what waits is still to come.
  const isNotedKnown = waiting.length === moved.waiting;
  const isCounted = moved.moved !== null;
  return (
    <dl className="amounts">
      {moved.due !== null && (
        <div>
          <dt>{say("pledge.due")}</dt>
          <dd>{of(moved.due)}</dd>
        </div>
      )}
      {isNotedKnown && (
        <div>
          <dt>{say("pledge.noted")}</dt>
          <dd>
            {isCounted
              ? of(inTotal([moved.moved ?? 0, ...waiting.map(({ quantity }) => quantity ?? 0)]))
              : times(moved.arrived + moved.waiting)}
          </dd>
        </div>
      )}
      <div data-confirmed="">
        <dt>{say("pledge.confirmed")}</dt>
        <dd>{isCounted ? of(moved.moved ?? 0) : times(moved.arrived)}</dd>
      </div>
    </dl>
  );
}
