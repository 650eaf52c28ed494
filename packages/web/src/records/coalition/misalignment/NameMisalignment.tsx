import { newId } from "../../../coalition/newId.ts";
import { useDraft } from "../../../coalition/useDraft.ts";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useStanding, useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, Disclosure, Status, TextArea } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";
import { ReadersTag } from "../../ReadersTag.tsx";

/** Anyone of the coalition says where an AI system works against what it is for. */
export function NameMisalignment({ member }: { readonly member: string }) {
  const { say } = useSpeech();
  const { me } = useStanding();
  const { notices } = useWorkspace();
  const request = useRequest();
  const about = `misaligned-${member}`;
  const draft = useDraft(about, "words");
  const send = async () => {
    const [as] = me.members;
    const ask = { id: newId(), member, words: draft.text, on: me.today };
    const asked = request({ command: "nameMisalignment", ask, about, ...(as !== undefined && { as }) });
    draft.clear();
    if (await asked) notices.say(say("misalignment.now-named"));
  };
  return (
    <div id={about}>
      <WaitingAbout id={about} />
      <Disclosure summary={say("misalignment.name")}>
        <div className="stack prose">
          <TextArea
            label={say("misalignment.words")}
            value={draft.text}
            maxLength={2_000}
            onChange={(event) => draft.write(event.currentTarget.value)}
            rows={2}
          />
          {draft.isKept && <Status>{say("draft.kept")}</Status>}
          <p>
            <ReadersTag audience={["coalition"]} />
          </p>
          <Actions>
            <Button disabled={draft.text.trim() === ""} onClick={() => void send()}>
              {say("misalignment.name-send")}
            </Button>
          </Actions>
        </div>
      </Disclosure>
    </div>
  );
}
