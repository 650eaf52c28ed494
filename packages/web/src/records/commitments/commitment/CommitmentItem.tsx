import type { Kept } from "@mortar/core";
import type { Commitment } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import { memo } from "react";
import { Sentence } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";
import { ReadersTag } from "../../ReadersTag.tsx";
import { SaidWords } from "../../SaidWords.tsx";
import { CommitmentActions } from "./CommitmentActions.tsx";
import { CommitmentHistory } from "./CommitmentHistory.tsx";
import { CommitmentState } from "./CommitmentState.tsx";
import { WitnessAsked } from "./WitnessAsked.tsx";

type ItemProps = {
  readonly it: Kept<Commitment>;
  /** The reader speaks for its member, now. */
  readonly isOwn: boolean;
};

/** One commitment: the words, what they are, how they stand, who can read them, and what may be done. */
export const CommitmentItem = memo(function CommitmentItem({ it, isOwn }: ItemProps) {
  const { say } = useSpeech();
  return (
    <Sentence
      label={say(`as.${it.as}`)}
      margin={
        <>
          <CommitmentState it={it} />
          <ReadersTag audience={it.audience} />
        </>
      }
    >
      <SaidWords words={it.words} id={it.id} />
      {it.why && <SaidWords words={it.why} size="small" />}
      <WaitingAbout id={it.id} />
      <WitnessAsked it={it} />
      {isOwn && <CommitmentActions it={it} />}
      <CommitmentHistory it={it} />
    </Sentence>
  );
});
