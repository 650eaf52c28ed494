import type { Kept } from "@mortar/core";
import type { Answer } from "@mortar/core/src/records/commitments/answer/answer.ts";
import type { Conversation } from "@mortar/core/src/records/commitments/conversation/shape.ts";
import { useState } from "react";
import { Disclosure, Section, Sentence, Sentences } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { AskQuestion } from "./AskQuestion.tsx";

type QuestionsProps = { readonly talk: Kept<Conversation>; readonly answers: readonly Kept<Answer>[] };

/** For a talk within one company; each can be put in other words before it is asked. */
const suggested = ["success", "risk", "need", "bring", "others"] as const;

/** What can still be asked: a few questions that have shown their worth, and one of one's own. */
export function Questions({ talk, answers }: QuestionsProps) {
  const { say } = useSpeech();
  // What is being written stays where it is when the first answer is kept.
  const [isNew] = useState(answers.length === 0);
  const asked = new Set(answers.map(({ question }) => question.said));
  const open = suggested
    .map((name) => ({ name, question: say(`question.${name}`) }))
    .filter(({ question }) => !asked.has(question));
  const asking = (
    <Sentences>
      {open.map(({ name, question }) => (
        <Sentence key={name}>
          <AskQuestion name={name} suggested={question} talk={talk} />
        </Sentence>
      ))}
      <Sentence>
        <AskQuestion key={`own ${answers.length}`} name="own" suggested="" talk={talk} />
      </Sentence>
    </Sentences>
  );
  if (isNew)
    return (
      <Section title={say("talk.questions")} note={say("talk.questions-note")}>
        {asking}
      </Section>
    );
  return <Disclosure summary={say("talk.more-questions")}>{asking}</Disclosure>;
}
