import type { Schedule, ScheduleRun } from "@mortar/client";
import { useEffect, useState } from "react";
import { useStanding, useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Disclosure, Entries, Note } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useCoalition } from "../../coalition/useCoalition.ts";
import { useNames } from "../../coalition/useNames.ts";

/** When the clock opens the next round and review, in whose name, what keeps it from it, and what it did last. */
export function ByTheClock() {
  const { say, day, dayOf } = useSpeech();
  const { boot } = useWorkspace();
  const names = useNames();
  const schedule = useSchedule();
  if (boot.isExample) return <p className="hint">{say("rhythm.example")}</p>;
  if (schedule === null) return null;
  const { rhythm, next, trouble, runs } = schedule;
  if (!rhythm) return null;
  const { setBy, setAt } = rhythm;
  return (
    <>
      {trouble && <Note tone="held">{say(`refusal.${trouble}`)}</Note>}
      <p>
        {next.pulse && say("rhythm.next-pulse", { day: day(next.pulse) })}{" "}
        {next.review && say("rhythm.next-review", { day: day(next.review) })}
      </p>
      {setBy && setAt && (
        <p className="hint">{say("rhythm.set-by", { person: names.person(setBy), day: day(dayOf(setAt)) })}</p>
      )}
      {(next.pulse || next.review) && (
        <Disclosure summary={say("rhythm.by-the-clock")}>
          {runs.length === 0 ? <p>{say("rhythm.clock-none")}</p> : <Runs runs={runs} />}
        </Disclosure>
      )}
    </>
  );
}

function Runs({ runs }: { readonly runs: Schedule["runs"] }) {
  const { say, moment } = useSpeech();
  const cameOf = useWhatCame();
  return (
    <Entries
      entries={runs.map((run) => ({
        id: run.name,
        when: <time dateTime={run.doneAt}>{moment(run.doneAt)}</time>,
        what: `${cameOf(run)} ${say("rhythm.clock-looks", { moment: moment(run.nextAt) })}`,
      }))}
    />
  );
}

/** What came of a run, in a sentence or two. */
const useWhatCame = () => {
  const { say } = useSpeech();
  return (run: ScheduleRun): string => {
    if (run.name === "reminders") return say("rhythm.clock-reminded", { count: run.came.reminded });
    const { opened, closed } = run.came;
    const done = [
      ...closed.map((of) => say("rhythm.clock-closed", { of })),
      ...opened.map((of) => say("rhythm.clock-opened", { of })),
    ];
    return done.length > 0 ? done.join(" ") : say("rhythm.clock-nothing");
  };
};

/** The server's clock is asked anew with each rhythm and each round; `null` until it has answered. */
const useSchedule = (): Schedule | null => {
  const { boot, client, line } = useWorkspace();
  const { world, isWhole } = useStanding();
  const { coalition } = useCoalition();
  const [told, setTold] = useState<Told | null>(null);
  const asOf = JSON.stringify([coalition?.rhythm, world.pulses.size, world.reviews.size]);
  const isTold = told?.asOf === asOf;
  useEffect(() => {
    if (!isWhole || boot.isExample || isTold) return;
    let isLate = false;
    client.schedule().then((schedule) => {
      if (!isLate) setTold({ schedule, asOf });
    }, line.isDown);
    return () => {
      isLate = true;
    };
  }, [client, line, boot, isWhole, asOf, isTold]);
  return told && told.schedule;
};

/** What the clock answered, and as of which rhythm and which rounds. */
type Told = { readonly schedule: Schedule; readonly asOf: string };
