import type { Kept } from "@mortar/core";
import type { Commitment } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import { memo } from "react";
import { ButtonLink, Sentence, Tag } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useAddress } from "../../../workspace/useAddress.ts";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";
import { useNames } from "../../coalition/useNames.ts";
import { ReadersTag } from "../../ReadersTag.tsx";
import { SaidWords } from "../../SaidWords.tsx";
import { CommitmentAffirming } from "./CommitmentAffirming.tsx";
import { CommitmentState } from "./CommitmentState.tsx";
import { isUnsecured, isWaiting } from "./filters.ts";

type ItemProps = {
  readonly it: Kept<Commitment>;
  readonly when: "now" | "then";
};

/** One commitment in a list: the words, how they stand, whose hands they are in, who can read them; the rest is its page's. */
export const CommitmentItem = memo(function CommitmentItem({ it, when }: ItemProps) {
  const { say } = useSpeech();
  const address = useAddress();
  const names = useNames();
  return (
    <Sentence
      label={say(`as.${it.as}`)}
      margin={
        <>
          <CommitmentState it={it} />
          {it.owner && <Tag shape="person">{say("owner.sees-to-it", { person: names.person(it.owner) })}</Tag>}
          {isUnsecured(it) && <Tag shape="gap">{say("guarantee.none")}</Tag>}
          <ReadersTag audience={it.audience} />
        </>
      }
    >
      <SaidWords words={it.words} id={it.id} />
      {when === "now" && (isWaiting(it) ? <CommitmentAffirming it={it} /> : <WaitingAbout id={it.id} />)}
      {when === "now" && (
        <div className="actions">
          <ButtonLink
            look="quiet"
            href={address.commitment(it.id)}
            aria-label={say("commitment.see-this-whole", { words: it.words.said.slice(0, 60) })}
          >
            {say("commitment.see-whole")}
          </ButtonLink>
        </div>
      )}
    </Sentence>
  );
});
