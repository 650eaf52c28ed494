import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { Disclosure, Section, Sentence, Sentences } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useNames } from "../../coalition/useNames.ts";
import { SaidWords } from "../../SaidWords.tsx";
import { AnswerTags } from "../pulseAnswer/AnswerTags.tsx";

/** The rounds before, the latest first, with every answer one may read. */
export function EarlierRounds() {
  const { say, day } = useSpeech();
  const { world } = useStanding();
  const names = useNames();
  const rounds = [...world.pulses.values()]
    .filter(({ isClosed }) => isClosed)
    .sort((a, b) => (a.from < b.from ? 1 : -1));
  if (rounds.length === 0) return null;
  return (
    <Section title={say("pulse.earlier")}>
      {rounds.map(({ id, from, until }) => {
        const answers = [...world.pulseAnswers.values()].filter(({ pulse }) => pulse === id);
        return (
          <Disclosure
            key={id}
            summary={say("pulse.earlier-round", { from: day(from), until: day(until), count: answers.length })}
          >
            <Sentences>
              {answers.map((answer) => (
                <Sentence key={answer.id} size="small" label={names.member(answer.member)}>
                  {answer.words && <SaidWords words={answer.words} size="small" />}
                  <p className="tags">
                    <AnswerTags answer={answer} />
                  </p>
                </Sentence>
              ))}
            </Sentences>
          </Disclosure>
        );
      })}
    </Section>
  );
}
