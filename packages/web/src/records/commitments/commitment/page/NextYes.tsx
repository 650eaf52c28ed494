import { Actions, ButtonLink, Note } from "../../../../parts/index.ts";
import { useStanding } from "../../../../coalition/WorkspaceContext.ts";
import { useSpeech } from "../../../../speech/SpeechContext.ts";
import { useAddress } from "../../../../workspace/useAddress.ts";

/** After a yes on this page: the next of her sentences that waits for one, or that none does. */
export function NextYes() {
  const { say } = useSpeech();
  const { world, me } = useStanding();
  const address = useAddress();
  const waiting = [...world.commitments.values()].filter(
    ({ member, disclosure }) => (disclosure === "released" || disclosure === "spoken") && me.members.includes(member),
  );
  const [next] = waiting;
  return (
    <Note tone="pen">
      <p>{say("commitment.next-yes", { count: waiting.length })}</p>
      <Actions>
        {next ? (
          <ButtonLink look="main" href={address.commitment(next.id)}>
            {say("commitment.next-yes-go")}
          </ButtonLink>
        ) : (
          <ButtonLink href={address.front}>{say("room.to-front")}</ButtonLink>
        )}
      </Actions>
    </Note>
  );
}
