import type { FormEvent } from "react";
import { useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, Disclosure } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";
import { AskedFields } from "./AskedFields.tsx";
import { InvitedFields } from "./InvitedFields.tsx";
import { useNewInvitation } from "./useNewInvitation.ts";

/** One quiet form: whom, why, who else, how many hours, by when. */
export function WriteInvitation() {
  const { say } = useSpeech();
  const { notices } = useWorkspace();
  const it = useNewInvitation();

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const told = { person: it.person.text };
    if (await it.send()) notices.say(say("invitation.now-written", told));
  };
  return (
    <Disclosure summary={say("invitation.write")}>
      <form className="stack" onSubmit={(event) => void send(event)}>
        <InvitedFields it={it} />
        <AskedFields it={it} />
        <WaitingAbout id="new-invitation" />
        <Actions>
          <Button type="submit" disabled={!it.isReady}>
            {say("invitation.write-send")}
          </Button>
        </Actions>
      </form>
    </Disclosure>
  );
}
