import type { Kept } from "@mortar/core";
import type { Answer } from "@mortar/core/src/records/commitments/answer/answer.ts";
import { Disclosure, Note, Section } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useNames } from "../../coalition/useNames.ts";
import type { Talk } from "../conversation/useTalk.ts";
import { AnswerItem } from "./AnswerItem.tsx";
import { AskQuestion } from "./AskQuestion.tsx";

/** What was asked so far, each question once, with every voice that answered it. */
export function AskedQuestions({ talk }: { readonly talk: Talk }) {
  return [...byQuestion(talk.answers)].map(([question, answers]) => (
    <AskedQuestion key={question} question={question} answers={answers} talk={talk} />
  ));
}

type AskedProps = {
  /** As the sheet has it, where it was asked in other words. */
  readonly question: string;
  readonly answers: readonly Kept<Answer>[];
  readonly talk: Talk;
};

/** The voices stand side by side. Nothing here compares them: what a difference means is for the people who said it. */
function AskedQuestion({ question, answers, talk }: AskedProps) {
  const { say, list } = useSpeech();
  const names = useNames();
  const voices = [...new Set(answers.map(({ speaker }) => speaker))];
  const wordings = new Set(answers.map((it) => it.question.said));
  const { it, isIn } = talk;
  const isGoingOn = isIn && !it.isOver && !it.isOffTheRecord;
  return (
    <Section
      title={<span dir="auto">{wordings.size === 1 ? answers[0]?.question.said : question}</span>}
      note={voices.length > 1 ? say("talk.voices", { count: voices.length }) : undefined}
    >
      <div className="voices" data-count={voices.length}>
        {answers.map((answer) => (
          <AnswerItem
            key={answer.id}
            it={answer}
            talk={talk}
            asked={wordings.size === 1 ? answer.question.said : question}
          />
        ))}
      </div>
      {voices.length > 1 && (
        <Note>
          <p>{say("talk.voices-stand", { people: list(voices.map(names.person)) })}</p>
        </Note>
      )}
      {isGoingOn && it.speakers.length > 1 && (
        <Disclosure summary={say("talk.another-voice")}>
          <AskQuestion key={answers.length} name={`voice ${question}`} suggested={question} talk={it} heard={voices} />
        </Disclosure>
      )}
    </Section>
  );
}

/** By the question on the sheet, in the order in which the first of its voices was heard. */
const byQuestion = (answers: readonly Kept<Answer>[]): ReadonlyMap<string, readonly Kept<Answer>[]> => {
  const found = new Map<string, Kept<Answer>[]>();
  for (const it of answers) {
    const question = it.insteadOf?.said ?? it.question.said;
    found.set(question, [...(found.get(question) ?? []), it]);
  }
  return found;
};
