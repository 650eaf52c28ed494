import type { Kept } from "@mortar/core";
import type { Side, Tie } from "@mortar/core/src/records/commitments/tie/shape.ts";
import { lazy, Suspense, useState } from "react";
import { useStanding, useWaitingAbout } from "../../../coalition/WorkspaceContext.ts";
import { Anchor, Sentence } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { ComesBack } from "../../../workspace/ComesBack.tsx";
import { useAddress } from "../../../workspace/useAddress.ts";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";
import { useNames } from "../../coalition/useNames.ts";
import { ReadersTag } from "../../ReadersTag.tsx";
import { SaidWords } from "../../SaidWords.tsx";
import { MadePossible } from "./MadePossible.tsx";
import { TieActions, type TieFormName } from "./TieActions.tsx";
import { TieState } from "./TieState.tsx";

const Form = lazy(async () => ({ default: (await import("./TieForm.tsx")).TieForm }));

type ItemProps = {
  readonly tie: Kept<Tie>;
  /** The side on whose page it stands: the other one's words are shown. */
  readonly seenFrom: Side;
};

/** One tie, seen from one end: the words at the other end, how it stands, and what it makes possible. */
export function TieItem({ tie, seenFrom }: ItemProps) {
  const { say } = useSpeech();
  const { world } = useStanding();
  const names = useNames();
  const address = useAddress();
  const [open, setOpen] = useState<TieFormName | null>(null);
  const isWaiting = useWaitingAbout(tie.id).length > 0;
  const [as, member, id] =
    seenFrom === "giver" ? (["need", tie.receiver, tie.need] as const) : (["give", tie.giver, tie.give] as const);
  const words = world.commitments.get(id)?.words;
  return (
    <Sentence
      label={
        <Anchor href={address.commitment(id)}>{say("commitment.whose", { member: names.member(member), as })}</Anchor>
      }
      margin={
        <>
          <TieState tie={tie} />
          <ReadersTag audience={tie.audience} />
        </>
      }
    >
      {words && <SaidWords words={words} size={tie.makesPossible ? "small" : "said"} id={`other-end-${tie.id}`} />}
      <MadePossible tie={tie} />
      <WaitingAbout id={tie.id} />
      {open && !isWaiting ? (
        <Suspense>
          <Form form={open} tie={tie} onClose={() => setOpen(null)} />
        </Suspense>
      ) : (
        !isWaiting && (
          <ComesBack to={`other-end-${tie.id}`}>
            <TieActions tie={tie} onOpen={setOpen} />
          </ComesBack>
        )
      )}
    </Sentence>
  );
}
