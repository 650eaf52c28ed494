import type { Kept } from "@mortar/core";
import type { PulseAnswer } from "@mortar/core/src/records/vitality/pulseAnswer/shape.ts";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { Button, Section, Sentence, Sentences, Tag } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useNames } from "../../coalition/useNames.ts";
import { SaidWords } from "../../SaidWords.tsx";
import { AnswerNext } from "./AnswerNext.tsx";
import { AnswerTags } from "./AnswerTags.tsx";

type GivenProps = {
  readonly answer: Kept<PulseAnswer>;
  readonly onChange?: () => void;
};

/** What was answered, word for word; and what happens next. */
export function AnswerGiven({ answer, onChange }: GivenProps) {
  const { say } = useSpeech();
  return (
    <>
      <AnswerNext answer={answer} />
      <Section title={say("answer-given.title")}>
        <div className="telling">
          {answer.words && <SaidWords words={answer.words} />}
          <p className="tags">
            <AnswerTags answer={answer} />
          </p>
          {onChange && (
            <Button look="quiet" onClick={onChange}>
              {say("answer-given.change")}
            </Button>
          )}
        </div>
        <OneByOne answer={answer} />
      </Section>
    </>
  );
}

/** Each commitment and what was said of it. */
function OneByOne({ answer }: { readonly answer: PulseAnswer }) {
  const { say } = useSpeech();
  const { world } = useStanding();
  const names = useNames();
  return (
    <Sentences>
      {answer.holds.map(({ commitment, as }) => {
        const it = world.commitments.get(commitment);
        return (
          it && (
            <Sentence key={commitment} size="small" margin={<Tag {...worn[as]}>{say(`answering.holds-${as}`)}</Tag>}>
              <SaidWords words={it.words} size="small" />
            </Sentence>
          )
        );
      })}
      {answer.getting.map(({ tie: id, as }) => {
        const tie = world.ties.get(id);
        return (
          tie && (
            <Sentence
              key={id}
              size="small"
              plain={say("answering.getting", { giver: names.member(tie.giver) })}
              margin={<Tag {...gets[as]}>{say(`answering.getting-${as}`)}</Tag>}
            />
          )
        );
      })}
    </Sentences>
  );
}

const worn = {
  true: { shape: "tick", tone: "pen" },
  changed: { shape: "half", tone: "quiet" },
  "no-more": { shape: "ended", tone: "held" },
} as const;

const gets = {
  yes: { shape: "tick", tone: "pen" },
  "in-part": { shape: "half", tone: "quiet" },
  no: { shape: "gap", tone: "held" },
} as const;
