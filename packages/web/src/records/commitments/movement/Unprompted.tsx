import { lazy, Suspense, useState } from "react";
import { useStanding, useWaitingAbout } from "../../../coalition/WorkspaceContext.ts";
import { Button, Disclosure, Empty, Section, Sentences } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";
import { MovementItem } from "./MovementItem.tsx";
import { isFor, movementsIn } from "./movementsOf.ts";
import { namesOf } from "./needsServed.ts";
import { unaskedAbout } from "./UnaskedForm.tsx";

const Form = lazy(async () => ({ default: (await import("./UnaskedForm.tsx")).UnaskedForm }));

const SHOWN = 3;

/** Help nobody had asked for, given and received: marked, thanked, measured against nothing. */
export function Unprompted({ member }: { readonly member: string }) {
  const { say } = useSpeech();
  const { world } = useStanding();
  const [isOpen, setOpen] = useState(false);
  const about = unaskedAbout(member);
  const isOnTheWay = useWaitingAbout(about).some(({ problem }) => !problem);
  const help = movementsIn(world).filter((it) => it.pledge === null && (it.giver === member || isFor(it, member)));
  return (
    <Section title={say("unasked.title")} note={say("unasked.note")}>
      {help.length === 0 ? <Empty title={say("unasked.none")} /> : <Shown help={help} />}
      <div className="telling" id={about} tabIndex={-1}>
        <WaitingAbout id={about} />
        {isOpen ? (
          <Suspense>
            <Form member={member} onClose={() => setOpen(false)} />
          </Suspense>
        ) : (
          !isOnTheWay && <Button onClick={() => setOpen(true)}>{say("unasked.open")}</Button>
        )}
      </div>
    </Section>
  );
}

/** What reached one's member for a pledge of another's. */
export function Received({ member }: { readonly member: string }) {
  const { say } = useSpeech();
  const { world } = useStanding();
  const received = movementsIn(world).filter((it) => it.pledge !== null && isFor(it, member) && it.confirmed);
  if (received.length === 0) return null;
  return (
    <Section title={say("moved.received")}>
      <Shown help={received} />
    </Section>
  );
}

function Shown({ help }: { readonly help: ReturnType<typeof movementsIn> }) {
  const { say } = useSpeech();
  const items = help.map((it, place) => <MovementItem key={it.id} it={it} names={namesOf(it, help.slice(0, place))} />);
  return (
    <>
      <Sentences>{items.slice(0, SHOWN)}</Sentences>
      {items.length > SHOWN && (
        <Disclosure summary={say("front.more", { count: items.length - SHOWN })}>
          <Sentences>{items.slice(SHOWN)}</Sentences>
        </Disclosure>
      )}
    </>
  );
}
