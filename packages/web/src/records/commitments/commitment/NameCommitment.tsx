import { useState } from "react";
import { newId } from "../../../coalition/newId.ts";
import { useDraft } from "../../../coalition/useDraft.ts";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useStanding, useWaitingAbout, useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, DayPicker, Disclosure, Status, TextArea } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";
import { KindChoice } from "./KindChoice.tsx";
import type { MarkKind } from "./kinds.ts";
import { type ChosenReaders, namedIn, ReadersChoice } from "./ReadersChoice.tsx";

/** Words the member puts down itself, without a conversation before. Released: to be read back, then affirmed. */
export function NameCommitment({ member }: { readonly member: string }) {
  const { say } = useSpeech();
  const { me } = useStanding();
  const { notices } = useWorkspace();
  const request = useRequest();
  const about = `name-${member}`;
  const draft = useDraft(about, "words");
  const [as, setAs] = useState<MarkKind>("own-gain");
  const [due, setDue] = useState("");
  const [readers, setReaders] = useState<ChosenReaders>(null);
  const isPast = due !== "" && due < me.today;
  const isWaiting = useWaitingAbout(about).length > 0;

  const send = async () => {
    const ask = { id: newId(), member, as, words: draft.text, due: due === "" ? null : due, ...namedIn(readers) };
    const asked = request({ command: "releaseCommitment", ask, about, as: member });
    draft.clear();
    setDue("");
    setReaders(null);
    if (await asked) notices.say(say("commitment.now-released"));
  };
  return (
    <>
      <WaitingAbout id={about} />
      <Disclosure summary={say("commitment.name")} open={isWaiting}>
        <div className="stack" id={about}>
          <KindChoice legend={say("commitment.which")} name={about} chosen={as} onChoose={setAs} />
          <TextArea
            label={say("commitment.words")}
            hint={say("commitment.name-hint")}
            value={draft.text}
            onChange={(event) => draft.write(event.currentTarget.value)}
            rows={2}
          />
          {draft.isKept && <Status>{say("draft.kept")}</Status>}
          {(as === "give" || as === "gain-for-others") && (
            <DayPicker
              label={say("commitment.by-when")}
              hint={say("form.optional")}
              error={isPast ? say("refusal.commitment/day-past") : undefined}
              value={due}
              min={me.today}
              onChange={(event) => setDue(event.currentTarget.value)}
            />
          )}
          <ReadersChoice member={member} name={about} readers={readers} onChoose={setReaders} />
          <Actions>
            <Button disabled={draft.text.trim() === "" || isPast} onClick={() => void send()}>
              {say("commitment.release")}
            </Button>
          </Actions>
        </div>
      </Disclosure>
    </>
  );
}
