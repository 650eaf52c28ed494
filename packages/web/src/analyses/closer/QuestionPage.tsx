import type { ReactNode } from "react";
import { ButtonLink, Loading, Page, Section } from "../../parts/index.ts";
import { CommitmentTabs } from "../../records/commitments/CommitmentTabs.tsx";
import { useSpeech } from "../../speech/SpeechContext.ts";
import { useRoomTitle } from "../../workspace/useRoomTitle.ts";
import { type CloserQuestion, helpAbout, type ToldAnswer } from "./questions.ts";
import "../../style/closer.css";

type PageProps<Answer extends ToldAnswer> = {
  readonly question: CloserQuestion;
  readonly answer: Answer | "coming" | null;
  /** What stands in the place of an answer where there is none: an empty page says why. */
  readonly none: ReactNode;
  /** Said before anything else, as who reads it. */
  readonly first?: ReactNode;
  readonly children: (answer: Answer) => ReactNode;
};

/** One question: its answer in a sentence, what was found, and what was not looked at. */
export function QuestionPage<Answer extends ToldAnswer>({
  question,
  answer,
  none,
  first,
  children,
}: PageProps<Answer>) {
  const { say } = useSpeech();
  useRoomTitle(say(`closer.title-${question}`));
  const whole = answer === "coming" ? null : answer?.whole;
  return (
    <Page
      title={say(`analysis.${question}`)}
      lead={whole ? say(`analysis.${question}.${whole.code}`, whole.args) : undefined}
      actions={
        <>
          {whole && <p className="reason">{say(`analysis.${question}.${whole.code}.reason`, whole.args)}</p>}
          <CommitmentTabs view="closer" />
        </>
      }
    >
      {first}
      {answer === "coming" && <Loading>{say("closer.coming")}</Loading>}
      {answer === null && none}
      {answer !== "coming" && answer !== null && (
        <>
          {children(answer)}
          <NotSeen question={question} answer={answer} />
        </>
      )}
      <p className="actions screen-only">
        {/* A page of its own, outside the workspace: the browser's own way there. */}
        <ButtonLink look="quiet" href={helpAbout(question)}>
          {say("closer.help")}
        </ButtonLink>
      </p>
    </Page>
  );
}

type NotSeenProps = { readonly question: CloserQuestion; readonly answer: ToldAnswer };

/** The edges of an answer, to be read beside it. */
function NotSeen({ question, answer: { notSeen } }: NotSeenProps) {
  const { say } = useSpeech();
  if (notSeen.length === 0) return null;
  return (
    <Section title={say("closer.not-seen")}>
      <ul className="not-seen">
        {notSeen.map(({ code, args }) => (
          <li key={code}>
            {say(`analysis.${question}.${code}`, args)} <span>{say(`analysis.${question}.${code}.reason`, args)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
