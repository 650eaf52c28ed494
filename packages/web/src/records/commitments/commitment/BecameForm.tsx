import type { Kept } from "@mortar/core";
import type { Commitment } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import { useState } from "react";
import { useDraft } from "../../../coalition/useDraft.ts";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useStanding, useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, Choice, DayPicker, TextArea } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { FocusInside } from "../../../workspace/FocusInside.tsx";
import { partOf } from "./partOf.ts";
import { RenegotiateForm } from "./RenegotiateForm.tsx";

const fates = ["open", "kept", "strained", "lapsed", "renegotiated"] as const;
type Fate = (typeof fates)[number];

type BecameProps = { readonly it: Kept<Commitment>; readonly onClose: () => void };

/** What became of an affirmed commitment, by the member's own account. What is agreed anew needs its new words. */
export function BecameForm({ it, onClose }: BecameProps) {
  const { say } = useSpeech();
  const [became, setBecame] = useState<Fate>(it.fulfilment);
  return (
    <FocusInside back={it.id}>
      <Choice
        legend={say("commitment.became")}
        name={`became ${it.id}`}
        options={fates.map((value) => ({
          value,
          label: say(`fulfilment.${value}`),
          hint: say(`fulfilment.${value}-hint`),
        }))}
        chosen={[became]}
        onChoose={([chosen]) => setBecame(fates.find((fate) => fate === chosen) ?? "open")}
      />
      {became === "renegotiated" ? (
        <RenegotiateForm it={it} onClose={onClose} />
      ) : (
        <Told it={it} became={became} onClose={onClose} />
      )}
    </FocusInside>
  );
}

function Told({ it, became, onClose }: BecameProps & { readonly became: Fate }) {
  const { say } = useSpeech();
  const { me } = useStanding();
  const { notices } = useWorkspace();
  const request = useRequest();
  const why = useDraft(it.id, "why");
  const [on, setOn] = useState(me.today);

  const send = async () => {
    const ask = { id: it.id, became, why: why.text.trim() === "" ? null : why.text, on };
    const asked = request({ command: "reportFulfilment", ask, about: partOf("became", it.id), as: it.member });
    why.clear();
    onClose();
    if (await asked) notices.say(say("commitment.now-told"));
  };
  return (
    <>
      <TextArea
        label={say("commitment.why")}
        hint={say("commitment.why-hint")}
        value={why.text}
        onChange={(event) => why.write(event.currentTarget.value)}
        rows={2}
      />
      <DayPicker
        label={say("commitment.on")}
        value={on}
        max={me.today}
        onChange={(event) => setOn(event.currentTarget.value)}
      />
      <Actions>
        <Button look="main" disabled={on === ""} onClick={() => void send()}>
          {say("commitment.send-became")}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {say("form.not-now")}
        </Button>
      </Actions>
    </>
  );
}
