import type { Kept } from "@mortar/core";
import {
  QUESTION_MAX,
  type QuestionSheet,
  SheetContext,
} from "@mortar/core/src/records/commitments/questionSheet/questionSheet.ts";
import { useState } from "react";
import { newId } from "../../../coalition/newId.ts";
import { useDraft } from "../../../coalition/useDraft.ts";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, SelectField, Status, TextArea, TextField } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { FocusInside } from "../../../workspace/FocusInside.tsx";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";
import type { Sheet } from "./useSheets.ts";

type FormProps = {
  /** The sheet it begins as. */
  readonly from: Sheet;
  /** The kept sheet that is changed; without it, a new one is written. */
  readonly it?: Kept<QuestionSheet>;
  readonly onClose: () => void;
};

/** The longest sheet, in questions. */
const QUESTIONS_MAX = 40;

/** A sheet is written as it is read: one question on a line. */
export function SheetForm({ from, it, onClose }: FormProps) {
  const { say } = useSpeech();
  const { notices } = useWorkspace();
  const request = useRequest();
  const about = it?.id ?? `sheet-${from.id}`;
  const begun = { said: from.questions.join("\n"), revision: it?.revision ?? "" };
  const questions = useDraft(about, "questions", begun);
  const [name, setName] = useState(from.name);
  const [context, setContext] = useState(from.context);
  const asked = questions.text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  const long = asked.find((question) => Array.from(question).length > QUESTION_MAX);
  const error =
    asked.length > QUESTIONS_MAX
      ? say("sheet-form.too-many", { count: asked.length })
      : long && say("sheet-form.too-long", { beginning: `${Array.from(long).slice(0, 60).join("")}…` });

  const keep = async () => {
    const sheet = { name, context, questions: asked };
    const isDone = it
      ? await request({ command: "editSheet", ask: { id: it.id, ...sheet, seen: questions.seen } })
      : await request({ command: "writeSheet", ask: { id: newId(), ...sheet }, about });
    if (!isDone) return;
    questions.clear();
    onClose();
    notices.say(say("sheet-form.kept", { name }));
  };
  return (
    <FocusInside back={about}>
      <TextField
        label={say("sheet-form.name")}
        value={name}
        maxLength={200}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <SelectField
        label={say("sheet-form.context")}
        value={context}
        onChange={(event) => setContext(event.currentTarget.value as Sheet["context"])}
      >
        {SheetContext.options.map((value) => (
          <option key={value} value={value}>
            {say(`sheet.${value}`)}
          </option>
        ))}
      </SelectField>
      <TextArea
        label={say("sheet-form.questions")}
        hint={say("sheet-form.questions-hint")}
        error={error}
        value={questions.text}
        onChange={(event) => questions.write(event.currentTarget.value)}
        rows={6}
      />
      {questions.isKept && <Status>{say("draft.kept")}</Status>}
      <WaitingAbout id={about} />
      <Actions>
        <Button
          look="main"
          disabled={name.trim() === "" || asked.length === 0 || error !== undefined}
          onClick={() => void keep()}
        >
          {say("sheet-form.keep")}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {say("form.not-now")}
        </Button>
      </Actions>
    </FocusInside>
  );
}
