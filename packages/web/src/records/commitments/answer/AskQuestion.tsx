import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import {
  Actions,
  Button,
  DayPicker,
  Disclosure,
  SelectField,
  Status,
  TextArea,
  TextField,
} from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";
import { useNames } from "../../coalition/useNames.ts";
import { LanguageField } from "../../LanguageField.tsx";
import { type AskProps, useAsking } from "./useAsking.ts";

/** One question, and room for what is answered. What is typed stays on this device until it is kept. */
export function AskQuestion(props: AskProps) {
  const { say } = useSpeech();
  const { me } = useStanding();
  const asking = useAsking(props);
  const { answer, question, language } = asking;
  const isOwn = props.suggested === "";
  const wording = (
    <TextField
      label={say("answer.question")}
      value={question.text}
      maxLength={500}
      onChange={(event) => question.write(event.currentTarget.value)}
    />
  );
  return (
    <div className="stack">
      {isOwn && wording}
      <TextArea
        label={isOwn ? say("answer.words") : question.text}
        hint={say("answer.hint")}
        value={answer.text}
        maxLength={20_000}
        lang={language || undefined}
        onChange={(event) => answer.write(event.currentTarget.value)}
        rows={2}
      />
      {answer.isKept && <Status>{say("draft.kept")}</Status>}
      <WaitingAbout id={asking.about} />
      {answer.text !== "" && (
        <WhoSaidIt people={props.talk.speakers} speaker={asking.speaker} onChoose={asking.setSpeaker} />
      )}
      <Disclosure summary={say("answer.more")}>
        <div className="stack">
          {!isOwn && wording}
          <DayPicker
            label={say("answer.on")}
            hint={say("answer.on-hint")}
            value={asking.on}
            max={me.today}
            onChange={(event) => asking.setOn(event.currentTarget.value)}
          />
          <LanguageField label={say("answer.language")} value={language} onChoose={asking.setLanguage} />
        </div>
      </Disclosure>
      {answer.text !== "" && (
        <Actions>
          <Button look="main" disabled={!asking.isReady} onClick={() => void asking.keep()}>
            {say("answer.keep")}
          </Button>
        </Actions>
      )}
    </div>
  );
}

type WhoProps = {
  readonly people: readonly string[];
  readonly speaker: string;
  readonly onChoose: (person: string) => void;
};

/** Asked only where several people speak. */
function WhoSaidIt({ people, speaker, onChoose }: WhoProps) {
  const { say } = useSpeech();
  const names = useNames();
  if (people.length < 2) return null;
  return (
    <SelectField label={say("answer.who")} value={speaker} onChange={(event) => onChoose(event.currentTarget.value)}>
      {people.map((id) => (
        <option key={id} value={id}>
          {names.person(id)}
        </option>
      ))}
    </SelectField>
  );
}
