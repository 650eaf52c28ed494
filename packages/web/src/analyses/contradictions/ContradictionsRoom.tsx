import type { Contradiction, Contradictions } from "@mortar/core/src/analyses/contradictions/shape.ts";
import { useStanding } from "../../coalition/WorkspaceContext.ts";
import { Anchor, Empty, type Passage, Section, Sentence, Sentences, TwoUp } from "../../parts/index.ts";
import { EvidenceList } from "../../records/EvidenceList.tsx";
import { SaidWords } from "../../records/SaidWords.tsx";
import { type Evidence, useEvidence } from "../../records/useEvidence.ts";
import { useSpeech } from "../../speech/SpeechContext.ts";
import { useTold } from "../answering/useTold.ts";
import { keyOf } from "../closer/FindingItem.tsx";
import { QuestionPage } from "../closer/QuestionPage.tsx";
import { isAboutMine } from "./isAboutMine.ts";

/** What cannot both hold: facts beside each other, one's own first. Which of them gives way is for people. */
export function ContradictionsRoom() {
  const { say } = useSpeech();
  const answer = useTold<Contradictions>("contradictions", "each-change");
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

function Found({ findings }: { readonly findings: readonly Contradiction[] }) {
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

function FactsOf({ title, findings }: { readonly title: string; readonly findings: readonly Contradiction[] }) {
  const { say } = useSpeech();
  if (findings.length === 0) return null;
  return (
    <Section title={title}>
      <Sentences label={title}>
        {findings.map((it) => (
          <Sentence key={keyOf(it)} plain={say(`analysis.contradictions.${it.code}`, it.args)}>
            <p className="reason">{say(`analysis.contradictions.${it.code}.reason`, it.args)}</p>
            <Facts it={it} />
          </Sentence>
        ))}
      </Sentences>
    </Section>
  );
}

/** Two facts beside each other, with what joins them below; where there are more, all as a list. */
function Facts({ it: { about, quoted } }: { readonly it: Contradiction }) {
  const { say } = useSpeech();
  const find = useEvidence();
  const found = about.map(find).filter((it) => it !== null);
  const said = found.filter(({ words }) => words !== null);
  const [first, second, ...more] = said.length === 2 ? said : found;
  if (!first || !second || more.length > 0) return <EvidenceList label={say("closer.rests-on")} about={about} />;
  const joining = about.filter((id) => id !== first.id && id !== second.id);
  return (
    <>
      <TwoUp first={asSide(first, quoted)} second={asSide(second, quoted)} level={3} />
      <EvidenceList label={say("contradictions.joined-by")} about={joining} />
    </>
  );
}

const asSide = ({ id, href, label, words, facts }: Evidence, quoted: Contradiction["quoted"]) => ({
  title: <Anchor href={href}>{label}</Anchor>,
  children: (
    <>
      {words && <SaidWords words={words} size="small" passages={passagesOf(id, quoted)} />}
      {facts.length > 0 && <p className="facts-line">{facts.join(" · ")}</p>}
    </>
  ),
});

const passagesOf = (id: string, quoted: Contradiction["quoted"]) =>
  quoted
    .filter(({ commitment }) => commitment === id)
    .map(({ from, to, said }): Passage => ({ from, to, label: said }));
