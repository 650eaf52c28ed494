import type { Movement } from "@mortar/core/src/records/commitments/movement/shape.ts";
import { Tag } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useNames } from "../../coalition/useNames.ts";
import { useAmount } from "../../useAmount.ts";

/** What its receiver says of it, and whether anybody had asked for it. */
export function MovementState({ it }: { readonly it: Movement }) {
  const { say } = useSpeech();
  const names = useNames();
  const amount = useAmount();
  const { confirmed, receiver, pledge, kind, currency } = it;
  return (
    <>
      {confirmed === null ? (
        <Tag shape="ring">
          {receiver === null ? say("moved.waits-for-any") : say("moved.waits-for", { member: names.member(receiver) })}
        </Tag>
      ) : (
        <Tag {...worn[confirmed.as]}>
          {confirmed.quantity === null
            ? say(`moved.confirmed-${confirmed.as}`, { member: names.member(confirmed.member) })
            : say("moved.confirmed-amount", {
                member: names.member(confirmed.member),
                amount: amount({ kind, currency, quantity: confirmed.quantity }),
              })}
        </Tag>
      )}
      {pledge === null && <Tag shape="open">{say("moved.unasked")}</Tag>}
    </>
  );
}

const worn = {
  yes: { shape: "tick", tone: "pen" },
  "in-part": { shape: "half", tone: "quiet" },
  no: { shape: "gap", tone: "held" },
} as const;
