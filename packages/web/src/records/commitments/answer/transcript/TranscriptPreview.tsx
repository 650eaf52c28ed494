import { Note, Section, SelectField, Sentence, Sentences, TextField } from "../../../../parts/index.ts";
import { useSpeech } from "../../../../speech/SpeechContext.ts";
import { useNames } from "../../../coalition/useNames.ts";
import type { Sheet } from "../../questionSheet/useSheets.ts";
import { ANSWER_MAX, lengthOf, type Plan, whyNotAsked } from "./plan.ts";
import type { Asked } from "./useTranscript.ts";

type PreviewProps = {
  readonly plan: Plan;
  readonly sheet: Sheet;
  readonly wordingOf: (asked: string) => Asked;
  readonly onWord: (asked: string, wording: Asked) => void;
};

/** What would be kept, question by question, and what would not. */
export function TranscriptPreview({ plan, sheet, wordingOf, onWord }: PreviewProps) {
  const { say } = useSpeech();
  const names = useNames();
  const count = plan.questions.reduce((sum, { answers }) => sum + answers.length, 0);
  return (
    <>
      <Section title={say("transcript.preview")} note={say("transcript.preview-note", { count })}>
        <Sentences>
          {plan.questions.map(({ asked, answers }) => (
            <Sentence key={asked}>
              <QuestionFields sheet={sheet} wording={wordingOf(asked)} onWord={(wording) => onWord(asked, wording)} />
              {answers.map(({ key, speaker, words }) => (
                <div key={key}>
                  <p className="label small quiet">
                    {speaker === "" ? say("transcript.choose") : names.person(speaker)}
                  </p>
                  <blockquote className="words" data-size="small" dir="auto">
                    <span className="said">{words}</span>
                  </blockquote>
                  {lengthOf(words) > ANSWER_MAX && (
                    <Note tone="held">
                      <p>{say("transcript.answer-long", { count: lengthOf(words) })}</p>
                    </Note>
                  )}
                </div>
              ))}
            </Sentence>
          ))}
        </Sentences>
      </Section>
      {plan.notKept.length > 0 && (
        <Section title={say("transcript.not-kept")} note={say("transcript.not-kept-note")}>
          <Sentences>
            {plan.notKept.map((words) => (
              <Sentence key={words} size="small">
                <p dir="auto">{words}</p>
              </Sentence>
            ))}
          </Sentences>
        </Section>
      )}
    </>
  );
}

type FieldsProps = {
  readonly sheet: Sheet;
  readonly wording: Asked;
  readonly onWord: (wording: Asked) => void;
};

function QuestionFields({ sheet, wording, onWord }: FieldsProps) {
  const { say } = useSpeech();
  const { question, onSheet } = wording;
  const why = whyNotAsked(question);
  const error =
    why === "missing"
      ? say("transcript.question-missing")
      : why === "long"
        ? say("transcript.question-long", { count: lengthOf(question) })
        : undefined;
  return (
    <div className="stack">
      <TextField
        label={say("transcript.question")}
        error={error}
        value={question}
        onChange={(event) => onWord({ question: event.currentTarget.value, onSheet })}
      />
      <SelectField
        label={say("transcript.on-sheet")}
        value={onSheet}
        onChange={(event) =>
          onWord({
            question: question === "" ? event.currentTarget.value : question,
            onSheet: event.currentTarget.value,
          })
        }
      >
        <option value="">{say("transcript.not-on-sheet")}</option>
        {sheet.questions.map((it) => (
          <option key={it} value={it}>
            {it}
          </option>
        ))}
      </SelectField>
    </div>
  );
}
