import type { Kept } from "@mortar/core";
import type { Movement } from "@mortar/core/src/records/commitments/movement/shape.ts";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { Sentence } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";
import { useNames } from "../../coalition/useNames.ts";
import { SaidWords } from "../../SaidWords.tsx";
import { useNamedAmount } from "../../useAmount.ts";
import { MovementActions } from "./MovementActions.tsx";
import { MovementState } from "./MovementState.tsx";
import { NeedsMet } from "./NeedsMet.tsx";
import { needsServed } from "./needsServed.ts";

type ItemProps = {
  readonly it: Kept<Movement>;
  /** Whether the needs it is for are named with it, or known from what stands around it. */
  readonly names?: "movement" | "needs";
};

/** Something moved: from whom to whom, how much, what its receiver says of it, and the thanks. */
export function MovementItem({ it, names: named = "movement" }: ItemProps) {
  const { say, day } = useSpeech();
  const { world } = useStanding();
  const names = useNames();
  const amount = useNamedAmount();
  const receiver = it.receiver === null ? say("moved.everyone") : names.member(it.receiver);
  return (
    <Sentence
      size="small"
      label={<time dateTime={it.on}>{day(it.on)}</time>}
      plain={say("moved.from-to", { giver: names.member(it.giver), receiver })}
      margin={<MovementState it={it} />}
    >
      <SaidWords words={it.what} size="small" quotes="none" id={it.id} />
      <p>{amount(it)}</p>
      {named === "needs" && <NeedsMet needs={needsServed(world, it)} />}
      {it.thanked && (
        <div className="note" data-tone="pen">
          <SaidWords words={it.thanked.words} size="small" />
          <p className="hint">{say("moved.thanked-by", { person: names.person(it.thanked.person) })}</p>
        </div>
      )}
      <WaitingAbout id={it.id} />
      <MovementActions it={it} />
    </Sentence>
  );
}
