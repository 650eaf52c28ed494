import type { Finding } from "@mortar/core";
import { useStanding } from "../../coalition/WorkspaceContext.ts";
import { Anchor, Empty, Section, Sentence, Sentences, TwoUp } from "../../parts/index.ts";
import { EvidenceList } from "../../records/EvidenceList.tsx";
import { SaidWords } from "../../records/SaidWords.tsx";
import { type Evidence, useEvidence } from "../../records/useEvidence.ts";
import { useSpeech } from "../../speech/SpeechContext.ts";
import { useTold } from "../answering/useTold.ts";
import { keyOf } from "../closer/FindingItem.tsx";
import { QuestionPage } from "../closer/QuestionPage.tsx";
import type { ToldAnswer } from "../closer/questions.ts";
import { isAboutMine } from "./isAboutMine.ts";

/** What cannot both hold: facts beside each other, one's own first. Which of them gives way is for people. */
export function ContradictionsRoom() {
  const { say } = useSpeech();
  const answer = useTold<ToldAnswer>("contradictions", "each-change");
  return (
    <QuestionPage
      question="contradictions"
      answer={answer}
      none={<Empty title={say("contradictions.none")}>{say("contradictions.none-why")}</Empty>}
    >
      {({ findings }) => <Found findings={findings} />}
    </QuestionPage>
  );
}

function Found({ findings }: { readonly findings: readonly Finding[] }) {
  const { say } = useSpeech();
  const { world, me } = useStanding();
  const mine = findings.filter((it) => isAboutMine(it, world, me));
  const others = findings.filter((it) => !mine.includes(it));
  if (findings.length === 0) return <Empty title={say("contradictions.none")}>{say("contradictions.none-why")}</Empty>;
  return (
    <>
      <FactsOf title={say("contradictions.mine")} findings={mine} />
      <FactsOf title={say(mine.length > 0 ? "contradictions.others" : "contradictions.all")} findings={others} />
    </>
  );
}

function FactsOf({ title, findings }: { readonly title: string; readonly findings: readonly Finding[] }) {
  const { say } = useSpeech();
  if (findings.length === 0) return null;
  return (
    <Section title={title}>
      <Sentences label={title}>
        {findings.map((it) => (
          <Sentence
            key={keyOf(it)}
            plain={say(`analysis.contradictions.${it.code}`, it.args)}
            reason={say(`analysis.contradictions.${it.code}.reason`, it.args)}
          >
            <Facts about={it.about} />
          </Sentence>
        ))}
      </Sentences>
    </Section>
  );
}

/** Two facts beside each other; more of them, or one that has no second, as a list. */
function Facts({ about }: { readonly about: readonly string[] }) {
  const { say } = useSpeech();
  const find = useEvidence();
  const found = about.map(find).filter((it) => it !== null);
  const [first, second, ...more] = found;
  if (!first || !second || more.length > 0) return <EvidenceList label={say("closer.rests-on")} about={about} />;
  return <TwoUp first={asSide(first)} second={asSide(second)} level={3} />;
}

const asSide = ({ href, label, words }: Evidence) => ({
  title: <Anchor href={href}>{label}</Anchor>,
  children: words && <SaidWords words={words} size="small" />,
});
