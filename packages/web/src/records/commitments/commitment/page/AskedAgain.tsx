import type { Kept } from "@mortar/core";
import type { Commitment } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import type { Escalation } from "@mortar/core/src/records/commitments/escalation/escalation.ts";
import { lazy, Suspense } from "react";
import { useStanding, useWaitingAbout } from "../../../../coalition/WorkspaceContext.ts";
import type { Standing } from "../../../../coalition/world.ts";
import { Button, Entries, Sentence } from "../../../../parts/index.ts";
import { useSpeech } from "../../../../speech/SpeechContext.ts";
import { WaitingAbout } from "../../../../workspace/WaitingAbout.tsx";
import { useNames } from "../../../coalition/useNames.ts";
import { Replies } from "../../../reply/Replies.tsx";
import { SaidWords } from "../../../SaidWords.tsx";
import { partOf } from "../partOf.ts";
import { useOpened } from "./useOpened.ts";

const Form = lazy(async () => ({ default: (await import("./AskAgainForm.tsx")).AskAgainForm }));

/** How often somebody had to ask for it again: when, who, in which words. Read by both members and the stewards alone. */
export function AskedAgain({ it }: { readonly it: Kept<Commitment> }) {
  const { say } = useSpeech();
  const standing = useStanding();
  const [isOpen, setOpen] = useOpened("ask");
  const about = partOf("ask", it.id);
  const isOnTheWay = useWaitingAbout(about).length > 0;
  const times = [...standing.world.escalations.values()].filter(({ commitment }) => commitment === it.id);
  const as = askerFor(it, standing);
  if (times.length === 0 && as === undefined) return null;
  const mayAsk = as !== undefined && !isOnTheWay;
  return (
    <Sentence
      label={say("asked-again.title")}
      plain={say("asked-again.times", { count: times.length })}
      actions={
        mayAsk && !isOpen ? (
          <Button look="quiet" onClick={() => setOpen(true)}>
            {say("asked-again.ask")}
          </Button>
        ) : undefined
      }
    >
      {times.length > 0 && <Times times={times} />}
      <WaitingAbout id={about} />
      {mayAsk && isOpen && (
        <Suspense>
          <Form it={it} as={as} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </Sentence>
  );
}

function Times({ times }: { readonly times: readonly Kept<Escalation>[] }) {
  const { say, day } = useSpeech();
  const names = useNames();
  const whoAsked = ({ byMember, person }: Escalation) =>
    byMember
      ? say("asked-again.by-member", { person: names.person(person), member: names.member(byMember) })
      : say("asked-again.by-steward", { person: names.person(person) });
  return (
    <Entries
      entries={times.map((time) => ({
        id: time.id,
        when: <time dateTime={time.on}>{day(time.on)}</time>,
        what: (
          <>
            {whoAsked(time)}
            <SaidWords words={time.words} size="small" id={time.id} />
            <AnsweredBy time={time} />
          </>
        ),
      }))}
    />
  );
}

/** What the member, or whoever else can read it, replied. */
function AnsweredBy({ time }: { readonly time: Kept<Escalation> }) {
  const { say } = useSpeech();
  const { me } = useStanding();
  const as = me.members.find((member) => member === time.member || member === time.byMember);
  const isOurs = as === time.member;
  return (
    <Replies
      about={{ kind: "escalations", id: time.id }}
      as={as}
      {...(isOurs && { invites: say("asked-again.reply") })}
    />
  );
}

/** In whose name this person can ask again: a receiving member's, nobody's as a steward (`null`), or not at all. */
const askerFor = (it: Commitment, { world, me }: Standing): string | null | undefined => {
  if (it.disclosure !== "affirmed" || it.fulfilment === "kept" || it.fulfilment === "renegotiated") return undefined;
  const reached = [...world.ties.values()].find(
    ({ give, receiver, state }) => give === it.id && state === "agreed" && me.members.includes(receiver),
  );
  return reached?.receiver ?? (me.isSteward ? null : undefined);
};
