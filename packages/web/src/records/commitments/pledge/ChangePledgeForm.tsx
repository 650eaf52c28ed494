import type { Kept } from "@mortar/core";
import { Every, type Pledge } from "@mortar/core/src/records/commitments/pledge/shape.ts";
import { useDraftedFields } from "../../../coalition/useDraftedFields.ts";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { TextField } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { StepAside } from "../../../workspace/StepAside.tsx";
import { quantityFrom, QuantityField } from "../../AmountFields.tsx";
import { asTyped } from "../../NumberField.tsx";
import { EveryField, UntilField } from "./PledgeForm.tsx";

type ChangeProps = { readonly it: Kept<Pledge>; readonly onClose: () => void };

/** Another amount, another rhythm, another end. What was pledged until now stays in its history. */
export function ChangePledgeForm({ it, onClose }: ChangeProps) {
  const { say, locale } = useSpeech();
  const { notices } = useWorkspace();
  const request = useRequest();
  const { fields, write, clear, isKept, seen } = useDraftedFields(
    it.id,
    "change",
    {
      what: it.what.said,
      quantity: asTyped(locale, it.quantity),
      every: it.every,
      until: it.until ?? "",
    },
    it.revision,
  );
  const found = quantityFrom(it.kind, fields.quantity);
  const isBackwards = fields.until !== "" && fields.until < it.from;
  const send = async () => {
    if (!found) return;
    const every = Every.catch(it.every).parse(fields.every);
    const ask = { id: it.id, what: fields.what.trim(), ...found, every, until: fields.until || null, seen };
    const asked = request({ command: "changePledge", ask, as: it.member });
    clear();
    onClose();
    if (await asked) notices.say(say("pledge.now-changed"));
  };
  return (
    <StepAside
      back={it.id}
      send={say("pledge.change-send")}
      isReady={found !== null && !isBackwards && fields.what.trim() !== ""}
      isKept={isKept}
      onSend={send}
      onClose={onClose}
    >
      <TextField
        label={say("pledge.what")}
        value={fields.what}
        onChange={(event) => write({ what: event.currentTarget.value })}
      />
      <div className="amount">
        <QuantityField kind={it.kind} quantity={fields.quantity} onWrite={(written) => write({ quantity: written })} />
        <EveryField value={fields.every} onChoose={(every) => write({ every })} />
      </div>
      <UntilField value={fields.until} isBackwards={isBackwards} onChoose={(until) => write({ until })} />
    </StepAside>
  );
}
