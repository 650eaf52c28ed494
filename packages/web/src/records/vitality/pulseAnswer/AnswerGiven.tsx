import type { Kept } from "@mortar/core";
import type { Holds, PulseAnswer } from "@mortar/core/src/records/vitality/pulseAnswer/shape.ts";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { Button, Section, Tag } from "../../../parts/index.ts";
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

/** Each commitment and what was said of it; and, of what was agreed, whether it arrives. */
function OneByOne({ answer }: { readonly answer: PulseAnswer }) {
  const { say } = useSpeech();
  const { world } = useStanding();
  const names = useNames();
  return (
    <ul className="said-of">
      {answer.holds.map(({ commitment, as }) => {
        const it = world.commitments.get(commitment);
        return (
          it && (
            <li key={commitment}>
              <SaidWords words={it.words} size="small" />
              <HoldsTag as={as} />
            </li>
          )
        );
      })}
      {answer.getting.map(({ tie: id, as }) => {
        const tie = world.ties.get(id);
        const give = world.commitments.get(tie?.give ?? "");
        return (
          tie && (
            <li key={id}>
              <div>
                <p className="quiet small">{say("answering.getting", { giver: names.member(tie.giver) })}</p>
                {give && <SaidWords words={give.words} size="small" />}
              </div>
              <Tag {...gets[as]}>{say(`answering.getting-${as}`)}</Tag>
            </li>
          )
        );
      })}
    </ul>
  );
}

/** What was said of one commitment, told by its shape as well. */
export function HoldsTag({ as }: { readonly as: Holds }) {
  const { say } = useSpeech();
  return <Tag {...worn[as]}>{say(`answering.holds-${as}`)}</Tag>;
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
