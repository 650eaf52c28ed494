import type { Kept } from "@mortar/core";
import type { Commitment } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import { useState } from "react";
import { useLocation } from "wouter";
import { newId } from "../../../coalition/newId.ts";
import { useDraft } from "../../../coalition/useDraft.ts";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useStanding, useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, DayPicker, Status, TextArea } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useAddress } from "../../../workspace/useAddress.ts";
import { partOf } from "./partOf.ts";

type FormProps = { readonly it: Kept<Commitment>; readonly onClose: () => void };

/** New words for what was promised, or withdrawn. They take the place of the old ones once they are affirmed. */
export function RenegotiateForm({ it, onClose }: FormProps) {
  const { say } = useSpeech();
  const { me } = useStanding();
  const { notices } = useWorkspace();
  const address = useAddress();
  const [, go] = useLocation();
  const request = useRequest();
  const words = useDraft(it.id, "new-words", { said: it.words.said, revision: it.revision });
  const why = useDraft(it.id, "why");
  const [due, setDue] = useState(it.due !== null && it.due >= me.today ? it.due : "");
  const isTold = it.disclosure === "affirmed";
  const isSame = words.text.trim() === "" || words.text === it.words.said;

  const send = async () => {
    const id = newId();
    const about = it.disclosure === "affirmed" ? partOf("became", it.id) : it.id;
    const ask = { id, member: it.member, as: it.as, words: words.text, due: due || null, replaces: it.id };
    const readers = it.readers ? { readers: it.readers } : {};
    const asked = request({ command: "releaseCommitment", ask: { ...ask, ...readers }, about, as: it.member });
    // Why it is agreed anew is told about the words that are to be replaced: they keep their own state until then.
    const told = { id: it.id, became: it.fulfilment, why: why.text, on: me.today };
    if (isTold && why.text.trim() !== "")
      void request({ command: "reportFulfilment", ask: told, about, as: it.member });
    words.clear();
    why.clear();
    onClose();
    if (!(await asked)) return;
    notices.say(say("replacing.now-released"));
    go(address.commitment(id));
  };
  return (
    <>
      <TextArea
        label={say("replacing.words")}
        hint={say("replacing.hint")}
        value={words.text}
        onChange={(event) => words.write(event.currentTarget.value)}
        rows={2}
      />
      {words.isKept && <Status>{say("draft.kept")}</Status>}
      <DayPicker
        label={say("commitment.by-when")}
        hint={say("form.optional")}
        value={due}
        min={me.today}
        onChange={(event) => setDue(event.currentTarget.value)}
      />
      {isTold && (
        <TextArea
          label={say("commitment.why")}
          hint={say("commitment.why-hint")}
          value={why.text}
          onChange={(event) => why.write(event.currentTarget.value)}
          rows={2}
        />
      )}
      <Actions>
        <Button look="main" disabled={isSame} onClick={() => void send()}>
          {say("replacing.send")}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {say("form.not-now")}
        </Button>
      </Actions>
    </>
  );
}
