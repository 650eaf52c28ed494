import { type KeyboardEvent, useId } from "react";
import { Actions, Anchor, Button, TwoUp } from "../../parts/index.ts";
import { type Evidence, useEvidence } from "../../records/useEvidence.ts";
import { useSpeech } from "../../speech/SpeechContext.ts";
import { fromOtherSide, type InCommon } from "../closer/inCommon.ts";
import { InCommonLine, MarkedWords } from "../closer/MarkedWords.tsx";
import type { Pair } from "./useSideBySide.ts";

type ShownProps = {
  readonly pairs: readonly Pair[];
  readonly index: number;
  readonly onShow: (index: number) => void;
  readonly isMarked: boolean;
  readonly onMark: () => void;
};

/** One pair, whole. Arrow keys lead on and back while the focus is in it. */
export function PairShown({ pairs, index, onShow, isMarked, onMark }: ShownProps) {
  const { say } = useSpeech();
  const id = useId();
  const pair = pairs[index];
  if (!pair) return null;
  const step = (by: number) => onShow((index + by + pairs.length) % pairs.length);
  const walk = ({ key }: KeyboardEvent) => {
    const isLeftward = document.documentElement.dir === "rtl" ? key === "ArrowRight" : key === "ArrowLeft";
    if (key === "ArrowLeft" || key === "ArrowRight") step(isLeftward ? -1 : 1);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its buttons do the same without these keys
    <section className="pair-shown" aria-labelledby={id} onKeyDown={walk}>
      <p className="caption" id={id} aria-live="polite">
        {say("side-by-side.place", { at: index + 1, count: pairs.length })}
      </p>
      <BothSides pair={pair} />
      <div className="screen-only">
        <Actions>
          <Button onClick={() => step(-1)}>{say("side-by-side.before")}</Button>
          <Button onClick={() => step(1)}>{say("side-by-side.next")}</Button>
          <Button look="quiet" aria-pressed={isMarked} onClick={onMark}>
            {say(isMarked ? "side-by-side.unmark" : "side-by-side.mark")}
          </Button>
        </Actions>
      </div>
    </section>
  );
}

/** Both statements, each in its member's words, and what they have in common. */
function BothSides({ pair: { one, other, inCommon } }: { readonly pair: Pair }) {
  const find = useEvidence();
  const [first, second] = [find(one), find(other)];
  if (!first || !second) return null;
  return (
    <>
      <TwoUp first={asSide(first, inCommon)} second={asSide(second, fromOtherSide(inCommon))} />
      {first.words && second.words && <InCommonLine one={first.words} other={second.words} inCommon={inCommon} />}
    </>
  );
}

const asSide = ({ href, label, words }: Evidence, inCommon: InCommon) => ({
  title: <Anchor href={href}>{label}</Anchor>,
  children: words && <MarkedWords words={words} inCommon={inCommon} size="said" />,
});
