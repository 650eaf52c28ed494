import type { Kept } from "@mortar/core";
import type { Reading } from "@mortar/core/src/records/commitments/reading/reading.ts";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useStanding, useWaitingAbout, useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, Empty, Section, Sentence, Sentences, Tag } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";
import { useNames } from "../../coalition/useNames.ts";
import { SaidWords } from "../../SaidWords.tsx";
import { CommitmentState } from "../commitment/CommitmentState.tsx";
import { ProjectorLink } from "./ProjectorLink.tsx";

/** Leading a reading: what the room sees now, what comes next, and what has had its yes. */
export function LeadReading({ reading }: { readonly reading: Kept<Reading> }) {
  const { say } = useSpeech();
  const { world } = useStanding();
  const { notices } = useWorkspace();
  const names = useNames();
  const request = useRequest();
  const isOnTheWay = useWaitingAbout(reading.id).some(({ problem }) => !problem);
  const { id, order, showing } = reading;
  const at = showing === null ? -1 : order.indexOf(showing);
  const canBeShown = (it: string) => ["released", "affirmed"].includes(world.commitments.get(it)?.disclosure ?? "");
  const next = order.slice(at + 1).find(canBeShown) ?? null;
  const previous = order.slice(0, Math.max(at, 0)).findLast(canBeShown) ?? null;
  const shown = showing === null ? undefined : world.commitments.get(showing);

  const turn = (showing: string | null) => void request({ command: "turnReading", ask: { id, showing } });
  const close = async () => {
    if (await request({ command: "closeReading", ask: { id } })) notices.say(say("reading.now-closed"));
  };
  return (
    <>
      <Section title={say("reading.room-sees")} note={say("reading.place", { at: at + 1, count: order.length })}>
        {shown ? (
          <Sentences>
            <Sentence label={<>{names.member(shown.member)}<br />{say(`as.${shown.as}`)}</>} margin={<CommitmentState it={shown} />}>
              <SaidWords words={shown.words} size="large" />
            </Sentence>
          </Sentences>
        ) : (
          <Empty title={say("reading.shows-nothing")} />
        )}
        <WaitingAbout id={id} />
        <Actions>
          <Button look="main" disabled={next === null || isOnTheWay} onClick={() => turn(next)}>{say(at < 0 ? "reading.begin" : "reading.next")}</Button>
          {previous !== null && <Button disabled={isOnTheWay} onClick={() => turn(previous)}>{say("reading.previous")}</Button>}
          {showing !== null && <Button look="quiet" disabled={isOnTheWay} onClick={() => turn(null)}>{say("reading.blank")}</Button>}
          <Button look="quiet" disabled={isOnTheWay} onClick={() => void close()}>{say("reading.close")}</Button>
        </Actions>
      </Section>
      <ProjectorLink />
      <Section title={say("reading.order")}>
        <Sentences>
          {order.map((id) => {
            const it = world.commitments.get(id);
            if (!it) return null;
            return (
              <Sentence
                key={id}
                size="small"
                label={names.member(it.member)}
                margin={id === showing ? <Tag shape="open" tone="pen">{say("reading.shown-now")}</Tag> : <CommitmentState it={it} />}
                actions={id !== showing && canBeShown(id) ? <Button look="quiet" disabled={isOnTheWay} onClick={() => turn(id)}>{say("reading.show")}</Button> : undefined}
              >
                <SaidWords words={it.words} size="small" />
              </Sentence>
            );
          })}
        </Sentences>
      </Section>
    </>
  );
}
