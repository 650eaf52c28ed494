import { isAskedOf } from "@mortar/core/src/records/commitments/timeAsk/timeAsk.ts";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useAmount } from "../../useAmount.ts";
import { useHours } from "./useHours.ts";

/** What takes a member's time now, one to a line. */
export function TimeAsked({ of }: { readonly of: string }) {
  const { say } = useSpeech();
  const { world, me } = useStanding();
  const amount = useAmount();
  const from = useHours().get(of)?.from ?? [];
  const asks = [...world.timeAsks.values()].filter((it) => isAskedOf(it, of, me.today));
  const inHours = (quantity: number) =>
    say("time.a-month", { amount: amount({ kind: "hours", quantity, currency: null }) });
  const pledges = from.map((id) => world.pledges.get(id)).filter((it) => it !== undefined);
  if (asks.length + pledges.length === 0) return null;
  return (
    <ul className="time-asked">
      {asks.map(({ id, what, hours }) => (
        <li key={id}>
          <span>{what.said}</span> <span className="quiet">{inHours(hours)}</span>
        </li>
      ))}
      {pledges.map((pledge) => (
        <li key={pledge.id}>
          <span>{pledge.what.said}</span>{" "}
          <span className="quiet">
            {say("time.by-pledge", { terms: say(`pledge.${pledge.every}`, { amount: amount(pledge) }) })}
          </span>
        </li>
      ))}
    </ul>
  );
}
