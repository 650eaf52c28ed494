import type { Kept } from "@mortar/core";
import type { Commitment } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useStanding, useWaitingAbout, useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, Note } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useNames } from "../../coalition/useNames.ts";

/** This person is named as the one who heard a yes, and has not said yet whether she did. */
export const isWitnessAsked = (it: Commitment, person: string | null): boolean =>
  it.disclosure === "released" && it.spoken?.witness === person && !it.spoken.isWitnessed;

/** A yes was said aloud, and she is named as the one who heard it. Only she can say whether she did. */
export function WitnessAsked({ it }: { readonly it: Kept<Commitment> }) {
  const { say } = useSpeech();
  const { me } = useStanding();
  const { notices } = useWorkspace();
  const names = useNames();
  const request = useRequest();
  const isOnTheWay = useWaitingAbout(it.id).length > 0;
  if (!it.spoken || !isWitnessAsked(it, me.person) || isOnTheWay) return null;
  const [as = ""] = me.members;
  const ask = async (command: "witnessSpoken" | "declineToWitness", done: string) => {
    if (await request({ command, ask: { id: it.id }, as })) notices.say(done);
  };
  const told = {
    steward: names.person(it.spoken.notedBy),
    speaker: names.person(it.spoken.speaker),
    member: names.member(it.member),
  };
  return (
    <Note tone="pen" title={say("witness.asked", told)}>
      <p>{say("witness.what-it-means", told)}</p>
      <Actions>
        <Button look="main" onClick={() => void ask("witnessSpoken", say("witness.now-heard"))}>
          {say("witness.heard")}
        </Button>
        <Button onClick={() => void ask("declineToWitness", say("witness.now-not-heard"))}>
          {say("witness.not-heard")}
        </Button>
      </Actions>
    </Note>
  );
}
