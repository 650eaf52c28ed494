import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useAmount } from "../../useAmount.ts";
import { useTerms } from "../pledge/termsSaid.ts";
import { useHours } from "./useHours.ts";

/** What takes a member's time now, one to a line: asked of it, said when it was invited, pledged by itself. */
export function TimeAsked({ of }: { readonly of: string }) {
  const { say } = useSpeech();
  const { world } = useStanding();
  const amount = useAmount();
  const terms = useTerms();
  const from = useHours().get(of)?.from ?? [];
  const inHours = (quantity: number) =>
    say("time.a-month", { amount: amount({ kind: "hours", quantity, currency: null }) });
  const lines = from.flatMap((id) => {
    const [ask, invitation, pledge] = [world.timeAsks.get(id), world.invitations.get(id), world.pledges.get(id)];
    if (ask) return [{ id, what: ask.what.said, much: inHours(ask.hours) }];
    if (invitation) return [{ id, what: say("time.when-invited"), much: inHours(invitation.hours) }];
    return pledge ? [{ id, what: pledge.what.said, much: say("time.by-pledge", { terms: terms(pledge) }) }] : [];
  });
  if (lines.length === 0) return null;
  return (
    <ul className="time-asked">
      {lines.map(({ id, what, much }) => (
        <li key={id}>
          <span>{what}</span> <span className="quiet">{much}</span>
        </li>
      ))}
    </ul>
  );
}
