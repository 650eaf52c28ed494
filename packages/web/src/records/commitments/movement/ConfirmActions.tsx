import type { Kept } from "@mortar/core";
import type { Movement } from "@mortar/core/src/records/commitments/movement/shape.ts";
import { useState } from "react";
import { Actions, Button } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { FocusInside } from "../../../workspace/FocusInside.tsx";
import { QuantityField } from "../../AmountFields.tsx";
import { amountWritten } from "../../NumberField.tsx";
import { useConfirming } from "./useConfirming.ts";

type ConfirmProps = { readonly it: Kept<Movement>; readonly as: string };

/** Has it arrived? One thumb: yes, in part, or no. */
export function ConfirmActions({ it, as }: ConfirmProps) {
  const { say } = useSpeech();
  const [isPart, setPart] = useState(false);
  const confirm = useConfirming(it, as);
  if (isPart) return <PartForm it={it} as={as} onClose={() => setPart(false)} />;
  const part = () => (it.quantity === null ? void confirm("in-part") : setPart(true));
  return (
    <div role="group" aria-label={say("moved.has-arrived")} className="thumbs">
      <Button look="main" onClick={() => void confirm("yes")}>
        {say("moved.yes")}
      </Button>
      <Button onClick={part}>{say("moved.in-part")}</Button>
      <Button onClick={() => void confirm("no")}>{say("moved.no")}</Button>
    </div>
  );
}

function PartForm({ it, as, onClose }: ConfirmProps & { readonly onClose: () => void }) {
  const { say } = useSpeech();
  const confirm = useConfirming(it, as);
  const [written, write] = useState("");
  const { quantity, wrong } = amountWritten(written);
  const isTooMuch = quantity !== null && it.quantity !== null && quantity > it.quantity;
  return (
    <FocusInside back={it.id}>
      <QuantityField kind={it.kind} quantity={written} onWrite={write} {...(it.quantity && { max: it.quantity })} />
      <Actions>
        <Button look="main" disabled={isTooMuch || wrong !== null} onClick={() => void confirm("in-part", quantity)}>
          {say("moved.part-send")}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {say("form.not-now")}
        </Button>
      </Actions>
    </FocusInside>
  );
}
