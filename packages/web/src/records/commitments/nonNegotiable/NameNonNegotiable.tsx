import { useState } from "react";
import { newId } from "../../../coalition/newId.ts";
import { useDraft } from "../../../coalition/useDraft.ts";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useStanding, useWaitingAbout, useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, DayPicker, Disclosure, SelectField, TextField } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { DraftArea } from "../../../workspace/DraftArea.tsx";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";
import { useNames } from "../../coalition/useNames.ts";

/** What a request to name one is shown at while it waits. */
const ABOUT = "new-non-negotiable";

/** Something stands fast: said by those whom it binds, or by a steward where it binds everyone. */
export function NameNonNegotiable() {
  const { say } = useSpeech();
  const { me } = useStanding();
  const { notices } = useWorkspace();
  const request = useRequest();
  const [words, from, negotiable] = [useDraft(ABOUT, "words"), useDraft(ABOUT, "from"), useDraft(ABOUT, "negotiable")];
  const [member, setMember] = useState(me.members[0] ?? "");
  const [until, setUntil] = useState("");
  const isWaiting = useWaitingAbout(ABOUT).length > 0;
  const isMissing = words.text.trim() === "" || from.text.trim() === "";

  const send = async () => {
    const said = { words: words.text, from: from.text, negotiable: negotiable.text.trim() || null };
    const ask = { id: newId(), member: member || null, until: until || null, ...said };
    const asked = request({ command: "nameNonNegotiable", ask, about: ABOUT, ...(member && { as: member }) });
    for (const draft of [words, from, negotiable]) draft.clear();
    setUntil("");
    if (await asked) notices.say(say("fast.now-named"));
  };
  return (
    <>
      <WaitingAbout id={ABOUT} />
      <Disclosure summary={say("fast.name")} open={isWaiting}>
        <div className="stack">
          <Bound member={member} onChoose={setMember} />
          <DraftArea label={say("fast.words")} hint={say("fast.words-hint")} draft={words} />
          <TextField
            label={say("fast.who-demands")}
            hint={say("fast.who-demands-hint")}
            value={from.text}
            maxLength={200}
            onChange={(event) => from.write(event.currentTarget.value)}
          />
          <DayPicker
            label={say("fast.until-when")}
            hint={say("form.optional")}
            value={until}
            min={me.today}
            onChange={(event) => setUntil(event.currentTarget.value)}
          />
          <DraftArea label={say("fast.inside-label")} hint={say("form.optional")} draft={negotiable} />
          <Actions>
            <Button disabled={isMissing} onClick={() => void send()}>
              {say("fast.send")}
            </Button>
          </Actions>
        </div>
      </Disclosure>
    </>
  );
}

type BoundProps = { readonly member: string; readonly onChoose: (member: string) => void };

/** Asked only where there is a choice: of several members one speaks for, or of one's own and everyone. */
function Bound({ member, onChoose }: BoundProps) {
  const { say } = useSpeech();
  const { me } = useStanding();
  const names = useNames();
  if (me.members.length + Number(me.isSteward) < 2) return null;
  return (
    <SelectField label={say("fast.binds")} value={member} onChange={(event) => onChoose(event.currentTarget.value)}>
      {me.members.map((id) => (
        <option key={id} value={id}>
          {names.member(id)}
        </option>
      ))}
      {me.isSteward && <option value="">{say("fast.everyone")}</option>}
    </SelectField>
  );
}
