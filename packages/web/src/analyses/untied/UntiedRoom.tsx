import type { Untied } from "@mortar/core/src/analyses/untied/shape.ts";
import { useMemo } from "react";
import { useStanding } from "../../coalition/WorkspaceContext.ts";
import { Button, Disclosure, Empty, Section, Sentence, Sentences } from "../../parts/index.ts";
import { SaidWords } from "../../records/SaidWords.tsx";
import { useSpeech } from "../../speech/SpeechContext.ts";
import { comeBackTo } from "../../workspace/comeBackTo.ts";
import { ByMeaning } from "../answering/ByMeaning.tsx";
import { QuestionPage } from "../closer/QuestionPage.tsx";
import { useMarks } from "../closer/useMarks.ts";
import { OpenNeedItem } from "./OpenNeedItem.tsx";
import { byNeed, type OpenNeed, useUntied } from "./useUntied.ts";

/** Which gives could meet which needs: material to look at. Nothing is tied by itself. */
export function UntiedRoom() {
  const { say } = useSpeech();
  const answer = useUntied("each-change");
  return (
    <QuestionPage
      question="untied"
      answer={answer}
      none={<Empty title={say("untied.none")}>{say("untied.none-why")}</Empty>}
      first={<ByMeaning />}
    >
      {(found) => <Needs found={found} />}
    </QuestionPage>
  );
}

function Needs({ found }: { readonly found: Untied }) {
  const { say } = useSpeech();
  const { me, world } = useStanding();
  const needs = useMemo(() => byNeed(found.findings), [found]);
  const abouts = useMemo(() => needs.map(({ need }) => need), [needs]);
  const { marks, mark } = useMarks("fits-none", abouts);
  const isAside = ({ need, gives }: OpenNeed) => gives.every(({ give }) => marks.get(need)?.includes(give));
  const open = needs.filter((it) => !isAside(it));
  const isMine = ({ need }: OpenNeed) => me.members.includes(world.commitments.get(need)?.member ?? "");
  const layAside = ({ need, gives }: OpenNeed) => {
    const these = gives.map(({ give }) => give);
    mark(need, these);
    comeBackTo("needs");
  };
  const item = (it: OpenNeed) => (
    <OpenNeedItem key={it.need} it={it} onNone={() => layAside(it)} onTakeUp={() => mark(it.need, [])} />
  );
  const [mine, others] = [open.filter(isMine), open.filter((it) => !isMine(it))];
  return (
    <>
      {open.length === 0 && <Empty title={say("untied.none")}>{say("untied.none-why")}</Empty>}
      {mine.length > 0 && (
        <Section id="needs" title={say("untied.mine")}>
          <Sentences>{mine.map(item)}</Sentences>
        </Section>
      )}
      {others.length > 0 && (
        <Section
          {...(mine.length === 0 && { id: "needs" })}
          title={say(mine.length > 0 ? "untied.others" : "untied.needs")}
        >
          <Sentences>{others.map(item)}</Sentences>
        </Section>
      )}
      <LaidAside needs={needs.filter(isAside)} onTakeUp={({ need }) => mark(need, [])} />
    </>
  );
}

type AsideProps = { readonly needs: readonly OpenNeed[]; readonly onTakeUp: (it: OpenNeed) => void };

function LaidAside({ needs, onTakeUp }: AsideProps) {
  const { say } = useSpeech();
  const { world } = useStanding();
  if (needs.length === 0) return null;
  return (
    <div className="screen-only">
      <Disclosure summary={say("untied.aside", { count: needs.length })}>
        <Sentences>
          {needs.map((it) => {
            const words = world.commitments.get(it.need)?.words;
            return (
              <Sentence
                key={it.need}
                size="small"
                actions={
                  <Button look="quiet" onClick={() => onTakeUp(it)}>
                    {say("untied.take-up")}
                  </Button>
                }
              >
                {words && <SaidWords words={words} size="small" />}
              </Sentence>
            );
          })}
        </Sentences>
      </Disclosure>
    </div>
  );
}
