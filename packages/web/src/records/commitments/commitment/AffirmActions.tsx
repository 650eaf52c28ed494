import type { Kept } from "@mortar/core";
import type { Commitment } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import { audienceOf } from "@mortar/core/src/records/commitments/commitment/readBy.ts";
import { isAskedAnew } from "@mortar/core/src/records/commitments/commitment/reopening.ts";
import type { ReactNode } from "react";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, ButtonLink, Menu, Readers } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useReaders } from "../../useReaders.ts";
import { useAddress } from "../../../workspace/useAddress.ts";
import type { FormName } from "./CommitmentForm.tsx";
import { type Affirming, useAffirming } from "./useAffirming.ts";

type AffirmProps = {
  readonly it: Kept<Commitment>;
  readonly onOpen: (form: FormName) => void;
  /** What else may be done with it, beside the yes and behind "More". */
  readonly beside?: ReactNode;
  readonly more?: ReactNode;
};

/** Everything someone who speaks for the member may do now about its yes. */
export function AffirmActions({ it, onOpen, beside, more }: AffirmProps) {
  const { world } = useStanding();
  const ask = useAffirming(it);
  const parts = { it, ask, onOpen, beside, more };
  if (it.disclosure === "released") return <Waiting {...parts} />;
  if (it.disclosure === "spoken") return <SaidAloud {...parts} />;
  if (it.disclosure === "conditional") return <Conditional {...parts} />;
  if (it.disclosure !== "affirmed") return more ? <Actions>{more}</Actions> : null;
  return isAskedAnew(it, world) ? <AskedAnew {...parts} /> : <Affirmed {...parts} />;
}

type Parts = AffirmProps & { readonly ask: Affirming };

function Waiting({ it, ask, onOpen, more }: Parts) {
  const { say } = useSpeech();
  const readers = useReaders();
  const audience = audienceOf(it.readers, it.member);
  return (
    <>
      <Actions>
        <Button look="main" onClick={ask.affirm}>
          {say("commitment.affirm")}
        </Button>
        <Button onClick={() => onOpen("own-words")}>{say("commitment.in-own-words")}</Button>
        <Button look="quiet" onClick={() => onOpen("subject")}>
          {say("commitment.subject-to")}
        </Button>
        <Menu label={say("commitment.more")}>
          {it.spoken && <Undo ask={ask} label={say("commitment.not-said")} />}
          <Quiet onPress={() => onOpen("reword")}>{say("commitment.reword")}</Quiet>
          <Quiet onPress={ask.holdBack}>{say("commitment.hold-back")}</Quiet>
          {more}
        </Menu>
      </Actions>
      <p>
        <Readers reach={readers.reach(audience)}>
          {say("commitment.once-affirmed", { readers: readers.words(audience) })}
        </Readers>
      </p>
    </>
  );
}

function SaidAloud({ ask, onOpen, more }: Parts) {
  const { say } = useSpeech();
  return (
    <Standing onOpen={onOpen} more={more}>
      <Button look="main" onClick={ask.affirm}>
        {say("commitment.affirm")}
      </Button>
      <Button onClick={() => onOpen("own-words")}>{say("commitment.in-own-words")}</Button>
      <Undo ask={ask} label={say("commitment.not-said")} />
    </Standing>
  );
}

function Conditional({ it, ask, onOpen, more }: Parts) {
  const { say } = useSpeech();
  const address = useAddress();
  return (
    <Standing onOpen={onOpen} more={more} undo={ask.canUndo && <Undo ask={ask} label={say("commitment.undo")} />}>
      <Button look="main" onClick={ask.affirm}>
        {say("commitment.condition-met")}
      </Button>
      <Button onClick={() => onOpen("own-words")}>{say("commitment.in-own-words")}</Button>
      <ButtonLink look="quiet" href={address.boardPage(it.id)}>
        {say("commitment.board-page")}
      </ButtonLink>
    </Standing>
  );
}

function AskedAnew({ ask, onOpen, beside, more }: Parts) {
  const { say } = useSpeech();
  return (
    <Standing onOpen={onOpen} more={more}>
      <Button look="main" onClick={ask.renew}>
        {say("commitment.renew")}
      </Button>
      <Button onClick={() => onOpen("renew-words")}>{say("commitment.in-own-words")}</Button>
      {beside}
    </Standing>
  );
}

function Affirmed({ ask, onOpen, beside, more }: Parts) {
  const { say } = useSpeech();
  return (
    <Standing onOpen={onOpen} more={more}>
      {beside}
      {ask.canUndo && <Undo ask={ask} label={say("commitment.undo")} />}
    </Standing>
  );
}

type StandingProps = Pick<AffirmProps, "onOpen" | "more"> & {
  readonly undo?: ReactNode;
  readonly children: ReactNode;
};

/** What others have read: it is withdrawn openly, which stands behind the ways that are nearer. */
function Standing({ onOpen, more, undo, children }: StandingProps) {
  const { say } = useSpeech();
  return (
    <Actions>
      {children}
      <Menu label={say("commitment.more")}>
        {undo}
        <Quiet onPress={() => onOpen("withdraw")}>{say("commitment.withdraw")}</Quiet>
        {more}
      </Menu>
    </Actions>
  );
}

function Undo({ ask, label }: { readonly ask: Affirming; readonly label: string }) {
  return <Quiet onPress={ask.undo}>{label}</Quiet>;
}

function Quiet({ onPress, children }: { readonly onPress: () => void; readonly children: string }) {
  return (
    <Button look="quiet" onClick={onPress}>
      {children}
    </Button>
  );
}
