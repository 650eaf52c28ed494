import { ButtonLink, Page } from "../parts/index.ts";
import { useSpeech } from "../speech/SpeechContext.ts";
import { useAddress } from "./useAddress.ts";
import { useRoomTitle } from "./useRoomTitle.ts";

export function NoSuchRoom() {
  const { say } = useSpeech();
  const address = useAddress();
  useRoomTitle(say("room.none"));
  return (
    <Page title={say("room.none")} lead={say("room.none-lead")}>
      <p>
        <ButtonLink href={address.front}>{say("room.to-front")}</ButtonLink>
      </p>
    </Page>
  );
}
