import { lazy, Suspense, useState } from "react";
import { useStanding, useWaitingAbout } from "../../../coalition/WorkspaceContext.ts";
import { Button, Section } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";
import { SaidWords } from "../../SaidWords.tsx";
import { useAmount } from "../../useAmount.ts";
import { TimeAsked } from "../timeAsk/TimeAsked.tsx";
import { useHours } from "../timeAsk/useHours.ts";
import { timeAbout } from "./TimeOfferForm.tsx";

const Form = lazy(async () => ({ default: (await import("./TimeOfferForm.tsx")).TimeOfferForm }));

/** How much time is asked of a member, against what it said it can give. */
export function YourTime({ member }: { readonly member: string }) {
  const { say } = useSpeech();
  const { world } = useStanding();
  const amount = useAmount();
  const hours = useHours().get(member);
  const [isOpen, setOpen] = useState(false);
  const about = timeAbout(member);
  const isOnTheWay = useWaitingAbout(about).some(({ problem }) => !problem);
  const offer = [...world.timeOffers.values()].find((it) => it.member === member);
  const inHours = (quantity: number) => amount({ kind: "hours", quantity, currency: null });
  return (
    <Section id={`time-of-${member}`} title={say("time.yours")}>
      <div className="telling" id={about} tabIndex={-1}>
        <dl className="amounts">
          <div>
            <dt>{say("time.asked")}</dt>
            <dd>{inHours(hours?.asked ?? 0)}</dd>
          </div>
          <div data-confirmed={offer && ""}>
            <dt>{say("time.offered")}</dt>
            <dd>{offer ? inHours(offer.hours) : say("time.not-said")}</dd>
          </div>
        </dl>
        {offer?.words && <SaidWords words={offer.words} size="small" />}
        {offer && hours && hours.asked > offer.hours && <p>{say("time.more-than-offered")}</p>}
        <TimeAsked of={member} />
        <WaitingAbout id={about} />
        {isOpen ? (
          <Suspense>
            <Form member={member} offer={offer} onClose={() => setOpen(false)} />
          </Suspense>
        ) : (
          !isOnTheWay && <Button onClick={() => setOpen(true)}>{say(offer ? "time.say-otherwise" : "time.say")}</Button>
        )}
      </div>
    </Section>
  );
}
