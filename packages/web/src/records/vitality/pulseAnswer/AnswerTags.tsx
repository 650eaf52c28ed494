import type { Kept } from "@mortar/core";
import type { PulseAnswer } from "@mortar/core/src/records/vitality/pulseAnswer/shape.ts";
import { Tag } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useNames } from "../../coalition/useNames.ts";
import { ReadersTag } from "../../ReadersTag.tsx";

/** An answer in a few words: what holds, what arrives, who said it, and who reads it. */
export function AnswerTags({ answer }: { readonly answer: Kept<PulseAnswer> }) {
  const { say } = useSpeech();
  const names = useNames();
  const { holds, getting, hasNeedChanged, person, readOut } = answer;
  const holding = (as: (typeof holds)[number]["as"]) => holds.filter((it) => it.as === as).length;
  const lacking = getting.filter(({ as }) => as !== "yes").length;
  return (
    <>
      {holding("true") > 0 && <Tag shape="tick">{say("pulse.still-true", { count: holding("true") })}</Tag>}
      {holding("changed") > 0 && <Tag shape="half">{say("pulse.changed", { count: holding("changed") })}</Tag>}
      {holding("no-more") > 0 && <Tag shape="ended">{say("pulse.no-more", { count: holding("no-more") })}</Tag>}
      {hasNeedChanged && <Tag shape="half">{say("pulse.need-changed")}</Tag>}
      {lacking > 0 && <Tag shape="gap">{say("pulse.lacking", { count: lacking })}</Tag>}
      <Tag shape={readOut ? "heard" : "person"}>
        {readOut
          ? say(`pulse.read-out-${readOut.from}`, { person: names.person(person), by: names.person(readOut.by) })
          : say("pulse.said-by", { person: names.person(person) })}
      </Tag>
      <ReadersTag audience={answer.audience} />
    </>
  );
}
