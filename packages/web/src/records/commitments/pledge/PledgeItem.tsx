import type { Kept } from "@mortar/core";
import type { Pledge } from "@mortar/core/src/records/commitments/pledge/shape.ts";
import { lazy, Suspense, useState } from "react";
import { useStanding, useWaitingAbout } from "../../../coalition/WorkspaceContext.ts";
import { Anchor, Disclosure, Sentence, Sentences, Tag } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useAddress } from "../../../workspace/useAddress.ts";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";
import { ReadersTag } from "../../ReadersTag.tsx";
import { SaidWords } from "../../SaidWords.tsx";
import { MovementItem } from "../movement/MovementItem.tsx";
import { movementsIn } from "../movement/movementsOf.ts";
import { NeedsMet } from "../movement/NeedsMet.tsx";
import { needsOf } from "../movement/needsServed.ts";
import { Amounts } from "./Amounts.tsx";
import { MonthsMoved } from "./MonthsMoved.tsx";
import { PledgeActions } from "./PledgeActions.tsx";
import { useTerms } from "./termsSaid.ts";
import type { MovedOfPledge } from "@mortar/core/src/analyses/moved/shape.ts";

const Done = lazy(async () => ({ default: (await import("../movement/DoneForm.tsx")).DoneForm }));
const Change = lazy(async () => ({ default: (await import("./ChangePledgeForm.tsx")).ChangePledgeForm }));

type ItemProps = { readonly pledge: Kept<Pledge>; readonly moved: MovedOfPledge };

/** One pledge of one's own: what it is, what moved of it, and "Done" in two taps. */
export function PledgeItem({ pledge, moved }: ItemProps) {
  const { say } = useSpeech();
  const { world, me } = useStanding();
  const hasHistory = pledge.earlier !== undefined || movementsIn(world).some((it) => it.pledge === pledge.id);
  const [open, setOpen] = useState<"done" | "change" | null>(null);
  const isOnTheWay = useWaitingAbout(pledge.id).some(({ problem }) => !problem);
  const close = () => setOpen(null);
  return (
    <Sentence
      margin={<PledgeFacts pledge={pledge} />}
      more={hasHistory ? <PledgeHistory pledge={pledge} /> : undefined}
    >
      <SaidWords words={pledge.what} quotes="none" id={pledge.id} />
      <ForGive pledge={pledge} />
      <NeedsMet needs={needsOf(world, pledge)} />
      <div className="pledged">
        <Amounts pledge={pledge} moved={moved} />
        <MonthsMoved pledge={pledge} moved={moved} today={me.today} />
      </div>
      {pledge.reopened && <p className="reason">{say("pledge.reopened")}</p>}
      <WaitingAbout id={pledge.id} />
      {!isOnTheWay && open === null && <PledgeActions pledge={pledge} onOpen={setOpen} />}
      <Suspense>
        {open === "done" && <Done pledge={pledge} onClose={close} />}
        {open === "change" && <Change it={pledge} onClose={close} />}
      </Suspense>
    </Sentence>
  );
}

/** The give it makes countable, one click away. */
function ForGive({ pledge }: { readonly pledge: Pledge }) {
  const { say } = useSpeech();
  const { world } = useStanding();
  const address = useAddress();
  const give = world.commitments.get(pledge.give);
  if (!give) return null;
  return (
    <p className="reason">
      {say("pledge.for")} <Anchor href={address.commitment(give.id)}>{give.words.said}</Anchor>
    </p>
  );
}

function PledgeFacts({ pledge }: { readonly pledge: Kept<Pledge> }) {
  const { say, day } = useSpeech();
  const terms = useTerms();
  return (
    <>
      <Tag>{terms(pledge)}</Tag>
      <Tag>
        {pledge.until === null
          ? say("pledge.since", { day: day(pledge.from) })
          : say("pledge.span", { from: day(pledge.from), until: day(pledge.until) })}
      </Tag>
      {pledge.isEnded && <Tag shape="ended">{say("pledge.ended")}</Tag>}
      {pledge.reopened && (
        <Tag shape="ring" tone="held">
          {say("pledge.asked-anew")}
        </Tag>
      )}
      <ReadersTag audience={pledge.audience} />
    </>
  );
}

/** Everything written down for it, and what it was before it was changed. */
function PledgeHistory({ pledge }: { readonly pledge: Kept<Pledge> }) {
  const { say, day, dayOf } = useSpeech();
  const { world } = useStanding();
  const terms = useTerms();
  const movements = movementsIn(world).filter((it) => it.pledge === pledge.id);
  const earlier = pledge.earlier ?? [];
  return (
    <Disclosure summary={say("pledge.history", { count: movements.length })}>
      <Sentences>
        {movements.map((it) => (
          <MovementItem key={it.id} it={it} />
        ))}
        {earlier.toReversed().map(({ quantity, every, until }) => (
          <Sentence
            key={until}
            size="small"
            label={<time dateTime={dayOf(until)}>{day(dayOf(until))}</time>}
            plain={say("pledge.was", {
              terms: terms({ kind: pledge.kind, currency: pledge.currency, quantity, every }),
            })}
          />
        ))}
      </Sentences>
    </Disclosure>
  );
}
