import type { Tie } from "@mortar/core/src/records/commitments/tie/shape.ts";
import { Tag } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useNames } from "../../coalition/useNames.ts";

/** How a tie stands: who proposed it, whose yes it waits for, whether it has arrived. */
export function TieState({ tie }: { readonly tie: Tie }) {
  const { say, list } = useSpeech();
  const names = useNames();
  const { proposed, agreed, state } = tie;
  const waitsFor = (["giver", "receiver"] as const)
    .filter((side) => !agreed[side])
    .map((side) => names.member(tie[side]));
  return (
    <>
      {state === "proposed" && (
        <>
          <Tag shape="ring">{say("tie.waits-for", { members: list(waitsFor) })}</Tag>
          <Tag>{say("tie.proposed-by", { person: names.person(proposed.person) })}</Tag>
        </>
      )}
      {state === "agreed" && (
        <Tag shape="tick" tone="pen">
          {say("tie.agreed")}
        </Tag>
      )}
      {state === "declined" && (
        <Tag shape="lock" tone="held">
          {say("tie.declined")}
        </Tag>
      )}
      {state === "ended" && <Tag shape="ended">{say("tie.ended")}</Tag>}
      <Arrival tie={tie} />
    </>
  );
}

/** Whether what was given has reached the receiver, as the receiver says. */
export function Arrival({ tie: { arrived } }: { readonly tie: Tie }) {
  const { say, day } = useSpeech();
  if (!arrived) return null;
  return <Tag {...worn[arrived.as]}>{say(`tie.arrived-${arrived.as}`, { day: day(arrived.on) })}</Tag>;
}

const worn = {
  yes: { shape: "tick", tone: "pen" },
  "in-part": { shape: "half", tone: "quiet" },
  "not-yet": { shape: "ring", tone: "quiet" },
} as const;
