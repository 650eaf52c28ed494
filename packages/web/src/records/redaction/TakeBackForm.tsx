import type { Words } from "@mortar/core";
import { useState } from "react";
import { newId } from "../../coalition/newId.ts";
import { useRequest } from "../../coalition/useRequest.ts";
import { useStanding, useWorkspace } from "../../coalition/WorkspaceContext.ts";
import { Actions, Button, Note } from "../../parts/index.ts";
import { useSpeech } from "../../speech/SpeechContext.ts";
import { type Passage, PassagePicker } from "../PassagePicker.tsx";
import { alsoSaidIn } from "./alsoSaidIn.ts";
import { FocusInside } from "../../workspace/FocusInside.tsx";

type TakeBackProps = {
  readonly kind: "answers" | "commitments" | "complaints" | "misalignments" | "replies" | "ties";
  readonly id: string;
  readonly words: Words;
  readonly as?: string;
  readonly onClose: () => void;
};

/** Takes a passage out for good. This is the one thing here that cannot be undone, so it is explained, not asked twice. */
export function TakeBackForm({ kind, id, words, as, onClose }: TakeBackProps) {
  const { say } = useSpeech();
  const { world, me } = useStanding();
  const { notices } = useWorkspace();
  const request = useRequest();
  const [passage, setPassage] = useState<Passage | null>(null);
  const chosen = passage && words.said.slice(passage.from, passage.to);

  const send = async () => {
    if (!chosen) return;
    const about = [{ kind, id }, ...alsoSaidIn(world, me, { kind, id })];
    const asked = request({
      command: "takeBackWords",
      ask: { id: newId(), about, passage: chosen },
      about: id,
      ...(as && { as }),
    });
    onClose();
    if (await asked) notices.say(say("take-back.done"));
  };
  return (
    <FocusInside back={id}>
      <PassagePicker words={words} passage={passage} onPick={setPassage} legend={say("take-back.which")} />
      <Note tone="held" title={say("take-back.for-good")}>
        <p>{say("take-back.what-happens")}</p>
        <p>{say("take-back.what-remains")}</p>
      </Note>
      <Actions>
        <Button look="main" disabled={!chosen} onClick={() => void send()}>
          {say("take-back.send")}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {say("form.not-now")}
        </Button>
      </Actions>
    </FocusInside>
  );
}
