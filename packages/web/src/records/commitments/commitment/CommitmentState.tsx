import type { Commitment } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import { Tag } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useNames } from "../../coalition/useNames.ts";
import { useHowWeKnow } from "./useHowWeKnow.ts";

/** How a commitment stands: in its disclosure, in its fulfilment, and how we know. */
export function CommitmentState({ it }: { readonly it: Commitment }) {
  const { say, day } = useSpeech();
  return (
    <>
      <Disclosed it={it} />
      {it.disclosure === "affirmed" && it.fulfilment !== "open" && (
        <Tag {...worn[it.fulfilment]}>{say(`fulfilment.${it.fulfilment}`)}</Tag>
      )}
      {it.due && <Tag>{say("commitment.due", { day: day(it.due) })}</Tag>}
    </>
  );
}

const worn = {
  kept: { shape: "tick", tone: "pen" },
  strained: { shape: "crack", tone: "held" },
  lapsed: { shape: "ended", tone: "held" },
  renegotiated: { shape: "pen", tone: "quiet" },
} as const;

function Disclosed({ it: { disclosure, affirmed } }: { readonly it: Commitment }) {
  const { say, day, dayOf } = useSpeech();
  const names = useNames();
  const howWeKnow = useHowWeKnow();
  if (disclosure === "released") return <Tag shape="ring">{say("commitment.released")}</Tag>;
  if (disclosure === "held-back")
    return (
      <Tag shape="lock" tone="held">
        {say("commitment.held-back")}
      </Tag>
    );
  if (disclosure === "withdrawn") return <Tag shape="ended">{say("commitment.withdrawn")}</Tag>;
  if (!affirmed) return null;
  const told = { person: names.person(affirmed.person), day: day(dayOf(affirmed.at)) };
  return (
    <>
      <Tag shape={affirmed.via === "spoken" ? "heard" : "tick"} tone="pen">
        {say(affirmed.isInOwnWords ? "commitment.affirmed-own-words" : "commitment.affirmed", told)}
      </Tag>
      <Tag>{howWeKnow(affirmed)}</Tag>
    </>
  );
}
