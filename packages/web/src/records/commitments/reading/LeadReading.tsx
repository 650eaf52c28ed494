import type { Kept } from "@mortar/core";
import type { Reading } from "@mortar/core/src/records/commitments/reading/reading.ts";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useStanding, useWaitingAbout, useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, Empty, Section, Sentence, Sentences } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";
import { useNames } from "../../coalition/useNames.ts";
import { SaidWords } from "../../SaidWords.tsx";
import { CommitmentState } from "../commitment/CommitmentState.tsx";
import { SpokenYes } from "../commitment/SpokenYes.tsx";
import { canBeShown } from "./canBeShown.ts";
import { ProjectorLink } from "./ProjectorLink.tsx";
import { ReadingOrder } from "./ReadingOrder.tsx";
import { WhoIsHere } from "./WhoIsHere.tsx";

type LeadProps = { readonly reading: Kept<Reading> };

/** Leading a reading: what the room sees now, what comes next, and what has had its yes. */
export function LeadReading({ reading }: LeadProps) {
  const { say } = useSpeech();
  const { notices } = useWorkspace();
  const request = useRequest();
  const { id, order, showing } = reading;
  const isOnTheWay = useWaitingAbout(id).some(({ problem }) => !problem);
  const { next, previous, at } = useNeighboursOf(reading);

  const turn = (showing: string | null) => void request({ command: "turnReading", ask: { id, showing } });
  const close = async () => {
    if (await request({ command: "closeReading", ask: { id } })) notices.say(say("reading.now-closed"));
  };
  const quiet = { look: "quiet", disabled: isOnTheWay } as const;
  return (
    <>
      <Section title={say("reading.room-sees")} note={say("reading.place", { at: at + 1, count: order.length })}>
        <Shown id={showing} />
        <WaitingAbout id={id} />
        <Actions>
          <Button look="main" disabled={next === null || isOnTheWay} onClick={() => turn(next)}>
            {say(at < 0 ? "reading.begin" : "reading.next")}
          </Button>
          {previous !== null && (
            <Button disabled={isOnTheWay} onClick={() => turn(previous)}>
              {say("reading.previous")}
            </Button>
          )}
          {showing !== null && (
            <Button {...quiet} onClick={() => turn(null)}>
              {say("reading.blank")}
            </Button>
          )}
          <Button {...quiet} onClick={() => void close()}>
            {say("reading.close")}
          </Button>
        </Actions>
      </Section>
      <ReadingOrder reading={reading} isOnTheWay={isOnTheWay} onShow={turn} />
      <WhoIsHere reading={reading} />
      <ProjectorLink />
    </>
  );
}

function Shown({ id }: { readonly id: string | null }) {
  const { say } = useSpeech();
  const { world } = useStanding();
  const names = useNames();
  const it = id === null ? undefined : world.commitments.get(id);
  if (!it) return <Empty title={say("reading.shows-nothing")} />;
  return (
    <Sentences>
      <Sentence
        label={say("reading.whose", { member: names.member(it.member), as: say(`as.${it.as}`) })}
        margin={<CommitmentState it={it} />}
      >
        <SaidWords words={it.words} size="large" id={it.id} />
        <WaitingAbout id={it.id} />
        <SpokenYes it={it} />
      </Sentence>
    </Sentences>
  );
}

/** What can be shown before and after what is shown now. */
const useNeighboursOf = ({ order, showing }: Reading) => {
  const { world } = useStanding();
  const at = showing === null ? -1 : order.indexOf(showing);
  const isShowable = (id: string) => canBeShown(world.commitments.get(id));
  return {
    at,
    next: order.slice(at + 1).find(isShowable) ?? null,
    previous: order.slice(0, Math.max(at, 0)).findLast(isShowable) ?? null,
  };
};
