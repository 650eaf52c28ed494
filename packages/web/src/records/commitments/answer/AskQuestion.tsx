import type { Kept } from "@mortar/core";
import type { Conversation } from "@mortar/core/src/records/commitments/conversation/shape.ts";
import { useState } from "react";
import { newId } from "../../../coalition/newId.ts";
import { useDraft } from "../../../coalition/useDraft.ts";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useStanding, useWaitingAbout, useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, Disclosure, SelectField, Status, TextArea, TextField } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";
import { useNames } from "../../coalition/useNames.ts";

type AskProps = {
  /** Tells the questions of one talk apart. */
  readonly name: string;
  readonly suggested: string;
  readonly talk: Kept<Conversation>;
};

/** One question, and room for what is answered. What is typed stays on this device until it is kept. */
export function AskQuestion({ name, suggested, talk }: AskProps) {
  const { say } = useSpeech();
  const { me } = useStanding();
  const { notices } = useWorkspace();
  const names = useNames();
  const request = useRequest();
  const answer = useDraft(talk.id, `answer ${name}`);
  const question = useDraft(talk.id, `question ${name}`, { said: suggested, revision: "" });
  const [speaker, setSpeaker] = useState(talk.speakers.find((it) => it === me.person) ?? talk.speakers[0] ?? "");
  const about = `${talk.id} ${name}`;
  const isOnTheWay = useWaitingAbout(about).some(({ problem }) => !problem);
  const isReady = answer.text.trim() !== "" && question.text.trim() !== "" && !isOnTheWay;

  const keep = async () => {
    const ask = { id: newId(), conversation: talk.id, question: question.text, words: answer.text, speaker };
    const asked = request({ command: "hearAnswer", ask, about });
    answer.clear();
    question.clear();
    if (await asked) notices.say(say("answer.now-kept"));
  };
  const asking = (
    <TextField
      label={say("answer.question")}
      value={question.text}
      maxLength={500}
      onChange={(event) => question.write(event.currentTarget.value)}
    />
  );
  return (
    <div className="stack">
      {suggested === "" && asking}
      <TextArea
        label={suggested === "" ? say("answer.words") : question.text}
        hint={say("answer.hint")}
        value={answer.text}
        maxLength={20_000}
        onChange={(event) => answer.write(event.currentTarget.value)}
        rows={2}
      />
      {answer.isKept && <Status>{say("draft.kept")}</Status>}
      <WaitingAbout id={about} />
      {talk.speakers.length > 1 && (
        <SelectField
          label={say("answer.who")}
          value={speaker}
          onChange={(event) => setSpeaker(event.currentTarget.value)}
        >
          {talk.speakers.map((id) => (
            <option key={id} value={id}>
              {names.person(id)}
            </option>
          ))}
        </SelectField>
      )}
      {suggested !== "" && <Disclosure summary={say("answer.other-question")}>{asking}</Disclosure>}
      {answer.text !== "" && (
        <Actions>
          <Button look="main" disabled={!isReady} onClick={() => void keep()}>
            {say("answer.keep")}
          </Button>
        </Actions>
      )}
    </div>
  );
}
