import { Disclosure, Section, Sentence, Sentences } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import type { Talk } from "../conversation/useTalk.ts";
import { stillToAsk } from "../questionSheet/useSheets.ts";
import { AskQuestion } from "./AskQuestion.tsx";

/** What the sheet asks and nobody has answered yet, in any order, and a question of one's own. */
export function Questions({ talk }: { readonly talk: Talk }) {
  const { say } = useSpeech();
  const { it, sheet, answers } = talk;
  const open = stillToAsk(sheet, answers);
  const all = sheet.questions.length;
  return (
    <Section
      title={say("talk.still")}
      note={say("talk.still-note", { asked: all - open.length, all, name: sheet.name })}
    >
      {open.length === 0 && <p className="prose">{say("talk.everything-asked")}</p>}
      <Sentences>
        {open.map((question) => (
          <Sentence key={question}>
            <AskQuestion name={question} suggested={question} talk={it} />
          </Sentence>
        ))}
      </Sentences>
      <Disclosure summary={say("talk.own-question")}>
        <AskQuestion key={`own ${answers.length}`} name="own" suggested="" talk={it} />
      </Disclosure>
    </Section>
  );
}
