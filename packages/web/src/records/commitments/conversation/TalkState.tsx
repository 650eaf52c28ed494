import type { ReactNode } from "react";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useWaitingAbout, useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, Note } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";
import { HandingOverNote } from "./HandingOver.tsx";
import { OffTheRecordNote } from "./OffTheRecord.tsx";
import type { Talk } from "./useTalk.ts";

/** How the conversation stands, where that is not simply going on; each with the way out of it. */
export function TalkState({ talk }: { readonly talk: Talk }) {
  const { say, day } = useSpeech();
  const { it } = talk;
  const until = it.rested?.until ?? null;
  return (
    <div className="screen-only" role="status">
      {it.isOffTheRecord && <OffTheRecordNote talk={talk} />}
      {it.rested && (
        <TakeUp
          talk={talk}
          label={say("talk.resume")}
          title={say("talk.rests-title", {
            until: until === null ? "none" : "day",
            day: until === null ? "" : day(until),
          })}
        >
          {say("talk.rests-text")}
        </TakeUp>
      )}
      {it.isOver && (
        <TakeUp talk={talk} label={say("talk.take-up")} title={say("talk.over-title")}>
          {say("talk.over-text")}
        </TakeUp>
      )}
      {it.handingOver && <HandingOverNote talk={talk} />}
      <WaitingAbout id={it.id} />
    </div>
  );
}

type TakeUpProps = {
  readonly talk: Talk;
  readonly label: string;
  readonly title: string;
  readonly children: ReactNode;
};

function TakeUp({ talk: { it, isIn }, label, title, children }: TakeUpProps) {
  const { say } = useSpeech();
  const { notices } = useWorkspace();
  const request = useRequest();
  const isOnTheWay = useWaitingAbout(it.id).some(({ problem }) => !problem);
  const press = async () => {
    if (await request({ command: "resumeConversation", ask: { id: it.id } })) notices.say(say("talk.now-resumed"));
  };
  return (
    <Note title={title}>
      <p>{children}</p>
      {isIn && (
        <Actions>
          <Button disabled={isOnTheWay} onClick={() => void press()}>
            {label}
          </Button>
        </Actions>
      )}
    </Note>
  );
}
