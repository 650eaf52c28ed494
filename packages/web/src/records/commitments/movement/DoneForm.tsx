import type { Pledge } from "@mortar/core/src/records/commitments/pledge/shape.ts";
import { useDraftedFields } from "../../../coalition/useDraftedFields.ts";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import type { World } from "../../../coalition/world.ts";
import { TextField } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { StepAside } from "../../../workspace/StepAside.tsx";
import { quantityFrom, QuantityField } from "../../AmountFields.tsx";
import { asTyped } from "../../NumberField.tsx";
import { DayMoved, isDayMoved } from "./DayMoved.tsx";
import { movementsIn } from "./movementsOf.ts";
import { EVERYONE, OtherMemberField } from "./OtherMemberField.tsx";
import { useNoting } from "./useNoting.ts";

type DoneProps = {
  readonly pledge: Pledge;
  /** The member that writes it down as received; without it, whoever pledged writes it down as given. */
  readonly receivedBy?: string;
  readonly onClose: () => void;
};

/** Something pledged has moved: all of it is filled in as it most likely was, and is sent with the next tap. */
export function DoneForm({ pledge, receivedBy, onClose }: DoneProps) {
  const { say, locale } = useSpeech();
  const { world, me } = useStanding();
  const note = useNoting();
  const { fields, write, clear, isKept } = useDraftedFields(pledge.id, receivedBy ? "received" : "done", {
    quantity: asTyped(locale, pledge.quantity),
    receiver: receivedBy ?? likelyReceiver(pledge, world),
    on: me.today,
    what: pledge.what.said,
  });
  const found = quantityFrom(pledge.kind, fields.quantity);
  const isReady = found !== null && isDayMoved(fields.on, me) && fields.receiver !== "" && fields.what.trim() !== "";
  const send = async () => {
    if (!found) return;
    const { kind, currency, member: giver, id } = pledge;
    const receiver = fields.receiver === EVERYONE ? null : fields.receiver;
    const moved = { giver, receiver, what: fields.what.trim(), kind, ...found, currency, on: fields.on, pledge: id };
    const noted = note(moved, receivedBy ?? giver, id);
    clear();
    onClose();
    await noted;
  };
  return (
    <StepAside
      back={pledge.id}
      send={say("moved.note-send")}
      isReady={isReady}
      isKept={isKept}
      onSend={send}
      onClose={onClose}
    >
      <div className="amount">
        <QuantityField kind={pledge.kind} quantity={fields.quantity} onWrite={(it) => write({ quantity: it })} />
        {!receivedBy && (
          <OtherMemberField
            label={say("moved.to-whom")}
            besides={pledge.member}
            value={fields.receiver}
            takes="one-or-everyone"
            onChoose={(receiver) => write({ receiver })}
          />
        )}
      </div>
      <TextField
        label={say("moved.what")}
        value={fields.what}
        onChange={(event) => write({ what: event.currentTarget.value })}
      />
      <DayMoved value={fields.on} onChoose={(on) => write({ on })} />
    </StepAside>
  );
}

/** Whom it went to last; else whom it was agreed with; else everyone. */
const likelyReceiver = ({ id, give }: Pledge, world: World): string => {
  const last = movementsIn(world).find(({ pledge }) => pledge === id);
  if (last) return last.receiver ?? EVERYONE;
  const agreed = [...world.ties.values()].find((tie) => tie.give === give && tie.state === "agreed");
  return agreed?.receiver ?? EVERYONE;
};
