import type { Kept } from "@mortar/core";
import type { TimeAsk } from "@mortar/core/src/records/commitments/timeAsk/timeAsk.ts";
import { lazy, Suspense, useState } from "react";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useStanding, useWaitingAbout, useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Button, Empty, Scrolled, Section, Sentence, Sentences } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";
import { useNames } from "../../coalition/useNames.ts";
import { useAmount } from "../../useAmount.ts";
import { ASKING_FOR_TIME } from "./AskForTimeForm.tsx";
import { TimeAsked } from "./TimeAsked.tsx";
import { useHours } from "./useHours.ts";

const Form = lazy(async () => ({ default: (await import("./AskForTimeForm.tsx")).AskForTimeForm }));

/** For stewards: everything that takes the members' time, and what it comes to for each. */
export function TimeOfAll() {
  const { say } = useSpeech();
  const { world } = useStanding();
  const [isOpen, setOpen] = useState(false);
  const isOnTheWay = useWaitingAbout(ASKING_FOR_TIME).some(({ problem }) => !problem);
  const asks = [...world.timeAsks.values()].filter(({ isEnded }) => !isEnded);
  return (
    <Section id="time" title={say("time.of-all")} note={say("time.of-all-note")}>
      <HoursTable />
      {asks.length === 0 ? (
        <Empty title={say("time.nothing-asked")} />
      ) : (
        <Sentences>
          {asks.map((it) => (
            <AskItem key={it.id} it={it} />
          ))}
        </Sentences>
      )}
      <div className="telling" id={ASKING_FOR_TIME} tabIndex={-1}>
        <WaitingAbout id={ASKING_FOR_TIME} />
        {isOpen ? (
          <Suspense>
            <Form onClose={() => setOpen(false)} />
          </Suspense>
        ) : (
          !isOnTheWay && <Button onClick={() => setOpen(true)}>{say("time.ask-open")}</Button>
        )}
      </div>
    </Section>
  );
}

function AskItem({ it }: { readonly it: Kept<TimeAsk> }) {
  const { say, day, list } = useSpeech();
  const { notices } = useWorkspace();
  const names = useNames();
  const amount = useAmount();
  const request = useRequest();
  const end = async () => {
    if (await request({ command: "endTimeAsk", ask: { id: it.id } })) notices.say(say("time.now-ended"));
  };
  const each = amount({ kind: "hours", quantity: it.hours, currency: null });
  return (
    <Sentence
      size="small"
      plain={it.what.said}
      reason={
        it.members === null
          ? say("time.of-everyone", { amount: each })
          : say("time.of-some", { amount: each, members: list(it.members.map(names.member)) })
      }
      margin={it.until ? say("time.until", { day: day(it.until) }) : undefined}
      actions={
        <Button look="quiet" onClick={() => void end()}>
          {say("time.end")}
        </Button>
      }
    >
      <WaitingAbout id={it.id} />
    </Sentence>
  );
}

/** Member by member: what is asked, and what it said it can give. Nobody is ranked by it. */
function HoursTable() {
  const { say } = useSpeech();
  const { world } = useStanding();
  const amount = useAmount();
  const hours = useHours();
  const inHours = (quantity: number) => amount({ kind: "hours", quantity, currency: null });
  const members = [...world.members.values()].filter(({ left }) => !left);
  return (
    <Scrolled label={say("time.table")}>
      <table className="table" data-narrow="">
        <caption>{say("time.table")}</caption>
        <thead>
          <tr>
            <th scope="col">{say("table.member")}</th>
            <th scope="col">{say("time.asked")}</th>
            <th scope="col">{say("time.offered")}</th>
          </tr>
        </thead>
        <tbody>
          {members.map(({ id, name }) => {
            const found = hours.get(id);
            const offered = found?.offered ?? null;
            return (
              <tr key={id}>
                <th scope="row">{name.said}</th>
                <td>
                  {inHours(found?.asked ?? 0)}
                  <TimeAsked of={id} />
                </td>
                <td>
                  {offered === null ? say("time.not-said") : inHours(offered)}
                  {offered !== null && (found?.asked ?? 0) > offered && (
                    <span className="quiet"> · {say("time.more-in-short")}</span>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scrolled>
  );
}
