import type { Kept } from "@mortar/core";
import type { Pledge } from "@mortar/core/src/records/commitments/pledge/shape.ts";
import { useDraftedFields } from "../../../coalition/useDraftedFields.ts";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import type { World } from "../../../coalition/world.ts";
import { DayPicker, TextField } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { StepAside } from "../../../workspace/StepAside.tsx";
import { numberFrom, QuantityField } from "../../AmountFields.tsx";
import { movementsIn } from "./movementsOf.ts";
import { EVERYONE, OtherMemberField } from "./OtherMemberField.tsx";
import { useNoting } from "./useNoting.ts";

type DoneProps = { readonly pledge: Kept<Pledge>; readonly onClose: () => void };

/** Something pledged has moved: all of it is filled in as it most likely was, and is sent with the next tap. */
export function DoneForm({ pledge, onClose }: DoneProps) {
  const { say } = useSpeech();
  const { world, me } = useStanding();
  const note = useNoting();
  const { fields, write, clear, isKept } = useDraftedFields(pledge.id, "done", {
    quantity: pledge.quantity === null ? "" : String(pledge.quantity),
    receiver: likelyReceiver(pledge, world),
    on: me.today,
    what: pledge.what.said,
  });
  const quantity = numberFrom(fields.quantity);
  const isMissing = quantity === null && (pledge.kind === "hours" || pledge.kind === "money");
  const send = async () => {
    const { kind, currency, member: giver, id } = pledge;
    const receiver = fields.receiver === EVERYONE ? null : fields.receiver;
    const moved = { giver, receiver, what: fields.what.trim(), kind, quantity, currency, on: fields.on, pledge: id };
    const noted = note(moved, giver, id);
    clear();
    onClose();
    await noted;
  };
  return (
    <StepAside
      back={pledge.id}
      send={say("moved.note-send")}
      isReady={!isMissing && fields.on !== "" && fields.receiver !== "" && fields.what.trim() !== ""}
      isKept={isKept}
      onSend={send}
      onClose={onClose}
    >
      <div className="amount">
        <QuantityField kind={pledge.kind} quantity={fields.quantity} onWrite={(it) => write({ quantity: it })} />
        <OtherMemberField
          label={say("moved.to-whom")}
          besides={pledge.member}
          value={fields.receiver}
          takes="one-or-everyone"
          onChoose={(receiver) => write({ receiver })}
        />
      </div>
      <TextField
        label={say("moved.what")}
        value={fields.what}
        onChange={(event) => write({ what: event.currentTarget.value })}
      />
      <DayPicker
        label={say("moved.on")}
        value={fields.on}
        max={me.today}
        onChange={(event) => write({ on: event.currentTarget.value })}
      />
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
