import type { Kept } from "@mortar/core";
import type { Answer } from "@mortar/core/src/records/commitments/answer/answer.ts";
import type { Conversation } from "@mortar/core/src/records/commitments/conversation/conversation.ts";
import { Section } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { AskQuestion } from "./AskQuestion.tsx";

type QuestionsProps = { readonly talk: Kept<Conversation>; readonly answers: readonly Kept<Answer>[] };

/** For a talk within one company; each can be put in other words before it is asked. */
const suggested = ["success", "risk", "need", "bring", "others"] as const;

/** What can still be asked: a few questions that have shown their worth, and one of one's own. */
export function Questions({ talk, answers }: QuestionsProps) {
  const { say } = useSpeech();
  const asked = new Set(answers.map(({ question }) => question.said));
  const open = suggested.map((name) => ({ name, question: say(`question.${name}`) })).filter(({ question }) => !asked.has(question));
  return (
    <Section title={say(answers.length === 0 ? "talk.questions" : "talk.more-questions")} note={say("talk.questions-note")}>
      {open.map(({ name, question }) => (
        <AskQuestion key={name} name={name} suggested={question} talk={talk} />
      ))}
      <AskQuestion key={`own ${answers.length}`} name="own" suggested="" talk={talk} />
    </Section>
  );
}
