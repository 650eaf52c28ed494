import type { Commitment } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import { isAskedAnew } from "@mortar/core/src/records/commitments/commitment/reopening.ts";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
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

function Disclosed({ it }: { readonly it: Commitment }) {
  const { say } = useSpeech();
  if (it.disclosure === "released")
    return it.spoken ? <Spoken it={it} /> : <Tag shape="ring">{say("commitment.released")}</Tag>;
  if (it.disclosure === "spoken") return <Spoken it={it} />;
  if (it.disclosure === "conditional") return <Conditional it={it} />;
  if (it.disclosure === "held-back")
    return (
      <Tag shape="lock" tone="held">
        {say("commitment.held-back")}
      </Tag>
    );
  return it.disclosure === "withdrawn" ? <Tag shape="ended">{say("commitment.withdrawn")}</Tag> : <Affirmed it={it} />;
}

function Affirmed({ it }: { readonly it: Commitment }) {
  const { affirmed, reopened } = it;
  const { say, day, dayOf } = useSpeech();
  const { world } = useStanding();
  const names = useNames();
  const howWeKnow = useHowWeKnow();
  if (!affirmed) return null;
  const told = { person: names.person(affirmed.person), day: day(dayOf(affirmed.at)) };
  return (
    <>
      <Tag shape="tick" tone="pen">
        {say(affirmed.isInOwnWords ? "commitment.affirmed-own-words" : "commitment.affirmed", told)}
      </Tag>
      <Tag>{howWeKnow(affirmed)}</Tag>
      {reopened && isAskedAnew(it, world) && (
        <Tag shape="crack" tone="held">
          {say("commitment.reopened", { day: day(dayOf(reopened.at)) })}
        </Tag>
      )}
    </>
  );
}

/** Said aloud: heard by a witness, or waiting for her word. Neither is a yes that counts. */
function Spoken({ it: { spoken } }: { readonly it: Commitment }) {
  const { say, day, dayOf } = useSpeech();
  const names = useNames();
  if (!spoken) return null;
  const told = {
    speaker: names.person(spoken.speaker),
    witness: names.person(spoken.witness),
    day: day(dayOf(spoken.at)),
  };
  return spoken.isWitnessed ? (
    <Tag shape="heard">{say("commitment.spoken", told)}</Tag>
  ) : (
    <Tag shape="ring">{say("commitment.spoken-waits", told)}</Tag>
  );
}

function Conditional({ it: { conditional } }: { readonly it: Commitment }) {
  const { say, day } = useSpeech();
  const names = useNames();
  const howWeKnow = useHowWeKnow();
  if (!conditional) return null;
  const told = { person: names.person(conditional.person), to: conditional.to.said, day: day(conditional.by) };
  return (
    <>
      <Tag shape="half">{say("commitment.conditional", told)}</Tag>
      <Tag>{howWeKnow(conditional)}</Tag>
    </>
  );
}
