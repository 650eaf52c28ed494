import { useState } from "react";
import { newId } from "../../../coalition/newId.ts";
import { useDraft } from "../../../coalition/useDraft.ts";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useStanding, useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, Choice, Disclosure, SelectField, TextArea, TextField } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";

const forms = ["organisation", "team", "person", "ai-system"] as const;

/** A steward adds who belongs. An AI system joins with what it is built for, and the human being who answers for it. */
export function AddMember() {
  const { say } = useSpeech();
  const { world } = useStanding();
  const { notices } = useWorkspace();
  const request = useRequest();
  const name = useDraft("new-member", "name");
  const objective = useDraft("new-member", "objective");
  const [form, setForm] = useState<(typeof forms)[number]>("organisation");
  const [accountable, setAccountable] = useState("");
  const isMachine = form === "ai-system";
  const isReady = name.text.trim() !== "" && (!isMachine || (accountable !== "" && objective.text.trim() !== ""));

  const add = async () => {
    const machine = isMachine ? { objective: objective.text, accountable } : {};
    const told = { member: name.text };
    const asked = request({
      command: "addMember",
      ask: { id: newId(), form, name: name.text, ...machine },
      about: "new-member",
    });
    name.clear();
    objective.clear();
    if (await asked) notices.say(say("member.now-added", told));
  };
  return (
    <Disclosure summary={say("member.add")}>
      <div className="stack">
        <Choice
          legend={say("member.form")}
          name="form"
          look="row"
          options={forms.map((value) => ({ value, label: say(`form.${value}`) }))}
          chosen={[form]}
          onChoose={([chosen]) => setForm(forms.find((it) => it === chosen) ?? "organisation")}
        />
        <TextField
          label={say("member.name")}
          value={name.text}
          maxLength={200}
          onChange={(event) => name.write(event.currentTarget.value)}
        />
        {isMachine && (
          <>
            <TextArea
              label={say("member.objective-label")}
              voice="plain"
              value={objective.text}
              onChange={(event) => objective.write(event.currentTarget.value)}
              rows={2}
            />
            <SelectField
              label={say("member.accountable-label")}
              value={accountable}
              onChange={(event) => setAccountable(event.currentTarget.value)}
            >
              <option value="">{say("form.choose")}</option>
              {[...world.persons.values()].map(({ id, name }) => (
                <option key={id} value={id}>
                  {name.said}
                </option>
              ))}
            </SelectField>
          </>
        )}
        <WaitingAbout id="new-member" />
        <Actions>
          <Button disabled={!isReady} onClick={() => void add()}>
            {say("member.add-send")}
          </Button>
        </Actions>
      </div>
    </Disclosure>
  );
}
