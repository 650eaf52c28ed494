import type { SideBySide } from "@mortar/core/src/analyses/sideBySide/shape.ts";
import { useMemo, useState } from "react";
import { useLocation, useSearch } from "wouter";
import { Disclosure, Empty } from "../../parts/index.ts";
import { useSpeech } from "../../speech/SpeechContext.ts";
import { ByMeaning } from "../answering/ByMeaning.tsx";
import { QuestionPage } from "../closer/QuestionPage.tsx";
import { useMarks } from "../closer/useMarks.ts";
import { PairList } from "./PairList.tsx";
import { PairShown } from "./PairShown.tsx";
import { usePairs, useSideBySide } from "./useSideBySide.ts";

/** Two statements at a time, beside each other and in full. What they are to each other is for those who read. */
export function SideBySideRoom() {
  const { say } = useSpeech();
  const answer = useSideBySide();
  return (
    <QuestionPage
      question="sideBySide"
      answer={answer}
      none={<Empty title={say("side-by-side.none")}>{say("side-by-side.none-why")}</Empty>}
      first={<ByMeaning />}
    >
      {(found) => <Pairs found={found} />}
    </QuestionPage>
  );
}

/** What is marked is kept under one name: it is about two statements at once. */
const MARKED = ["side-by-side"] as const;

function Pairs({ found }: { readonly found: SideBySide }) {
  const { say } = useSpeech();
  const pairs = usePairs(found.findings);
  const [asked, show] = useShown();
  const { marks, mark } = useMarks("talk-about", MARKED);
  const marked = useMemo(() => marks.get(MARKED[0]) ?? [], [marks]);
  const index = Math.max(
    0,
    pairs.findIndex(({ key }) => key === asked),
  );
  const shown = pairs[index];
  if (!shown) return <Empty title={say("side-by-side.none")}>{say("side-by-side.none-why")}</Empty>;
  const toggle = (key: string) =>
    mark(MARKED[0], marked.includes(key) ? marked.filter((it) => it !== key) : [...marked, key]);
  const toTalkAbout = pairs.filter(({ key }) => marked.includes(key));
  return (
    <>
      <PairShown
        pairs={pairs}
        index={index}
        onShow={(at) => show(pairs[at]?.key ?? "")}
        isMarked={marked.includes(shown.key)}
        onMark={() => toggle(shown.key)}
      />
      <div>
        {toTalkAbout.length > 0 && (
          <Disclosure summary={say("side-by-side.marked", { count: toTalkAbout.length })}>
            <PairList pairs={toTalkAbout} />
          </Disclosure>
        )}
        <div className="screen-only">
          <Disclosure summary={say("side-by-side.all", { count: pairs.length })}>
            <PairList pairs={pairs} />
          </Disclosure>
        </div>
      </div>
    </>
  );
}

/** Which pair is shown stands in the address: it can be sent, and a step back leads to the one before. */
const useShown = () => {
  const [here, go] = useLocation();
  const asked = new URLSearchParams(useSearch()).get("pair");
  const [first] = useState(asked);
  const show = (key: string) => go(`${here}?pair=${key}`, { replace: true });
  return [asked ?? first, show] as const;
};
