import type { Kept } from "@mortar/core";
import type { Commitment } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import { lazy, Suspense, useState } from "react";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useWaitingAbout, useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, Menu } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";

const Form = lazy(async () => ({ default: (await import("./CommitmentForm.tsx")).CommitmentForm }));

/** Each form of a commitment is a step aside from reading it; one is open at a time. */
export type FormName = "own-words" | "reword" | "withdraw" | "became" | "take-back";

/** How long an affirmation can be undone; the rule itself is core's, this only hides a button that would be refused. */
const UNDO_MS = 24 * 3_600_000;

/** What someone who speaks for the member may do with its commitment. */
export function CommitmentActions({ it }: { readonly it: Kept<Commitment> }) {
  const { say } = useSpeech();
  const [open, setOpen] = useState<FormName | null>(null);
  const waiting = useWaitingAbout(it.id);
  const ask = useAskFor(it);
  if (waiting.length > 0) return null;
  if (open)
    return (
      <Suspense>
        <Form form={open} it={it} onClose={() => setOpen(null)} />
      </Suspense>
    );
  const opener = (form: FormName, label: string) => (
    <Button look="quiet" onClick={() => setOpen(form)}>
      {label}
    </Button>
  );
  if (it.disclosure === "released")
    return (
      <Actions>
        <Button look="main" onClick={ask.affirm}>
          {say("commitment.affirm")}
        </Button>
        <Button onClick={() => setOpen("own-words")}>{say("commitment.in-own-words")}</Button>
        <Menu label={say("commitment.more")}>
          {opener("reword", say("commitment.reword"))}
          <Button look="quiet" onClick={ask.holdBack}>
            {say("commitment.hold-back")}
          </Button>
          {opener("take-back", say("take-back.title"))}
        </Menu>
      </Actions>
    );
  if (it.disclosure === "affirmed")
    return (
      <Actions>
        {opener("became", say("commitment.say-became"))}
        {ask.canUndo && (
          <Button look="quiet" onClick={ask.undo}>
            {say("commitment.undo")}
          </Button>
        )}
        <Menu label={say("commitment.more")}>
          {opener("withdraw", say("commitment.withdraw"))}
          {opener("take-back", say("take-back.title"))}
        </Menu>
      </Actions>
    );
  return <Actions>{opener("take-back", say("take-back.title"))}</Actions>;
}

const useAskFor = ({ id, member, revision, affirmed }: Kept<Commitment>) => {
  const { say } = useSpeech();
  const { boot, notices } = useWorkspace();
  const request = useRequest();
  const as = member;
  const undo = async () => {
    if (await request({ command: "undoAffirmation", ask: { id }, as })) notices.say(say("commitment.undone"));
  };
  const affirm = async () => {
    if (await request({ command: "affirmCommitment", ask: { id, seen: revision }, as }))
      notices.say(say("commitment.now-affirmed"), { label: say("commitment.undo"), press: () => void undo() });
  };
  const holdBack = async () => {
    if (await request({ command: "holdBackCommitment", ask: { id }, as })) notices.say(say("commitment.now-held-back"));
  };
  return {
    canUndo: affirmed !== null && Date.parse(boot.at) - Date.parse(affirmed.at) < UNDO_MS,
    affirm: () => void affirm(),
    undo: () => void undo(),
    holdBack: () => void holdBack(),
  };
};
