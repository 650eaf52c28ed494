import type { Tie } from "@mortar/core/src/records/commitments/tie/shape.ts";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { Note, Tag } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useNames } from "../../coalition/useNames.ts";
import { SaidWords } from "../../SaidWords.tsx";
import "../../../style/ties.css";

/** What a tie makes possible, in the receiver's own words; while it has said nothing, that nobody can say it for it. */
export function MadePossible({ tie: { id, state, receiver, makesPossible } }: { readonly tie: Tie }) {
  const { say, day, dayOf } = useSpeech();
  const { me } = useStanding();
  const names = useNames();
  const member = names.member(receiver);
  if (makesPossible)
    return (
      <Note tone="pen" title={say("tie.possible", { member })}>
        <SaidWords words={makesPossible.words} size="large" id={`possible-${id}`} />
        <p className="quiet small">
          {say("tie.said-by", { person: names.person(makesPossible.person), day: day(dayOf(makesPossible.at)) })}
        </p>
      </Note>
    );
  if (state !== "agreed") return null;
  const isOwn = me.members.includes(receiver);
  return (
    <p>
      <Tag shape="gap">{say(isOwn ? "tie.possible-unsaid-own" : "tie.possible-unsaid", { member })}</Tag>
    </p>
  );
}
