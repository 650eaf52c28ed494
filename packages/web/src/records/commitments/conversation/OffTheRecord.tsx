import { useRequest } from "../../../coalition/useRequest.ts";
import { useWaitingAbout, useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, Note } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import type { Talk } from "./useTalk.ts";

type TalkProps = { readonly talk: Talk };

/** One press, and nothing more is written down: a hand on the recorder that everyone can see. */
export function OffTheRecordSwitch({ talk: { it, isThere } }: TalkProps) {
  const { say } = useSpeech();
  const { notices } = useWorkspace();
  const request = useRequest();
  const isOnTheWay = useWaitingAbout(it.id).some(({ problem }) => !problem);
  if (!isThere || it.isOver || it.isOffTheRecord) return null;
  const press = async () => {
    if (await request({ command: "goOffTheRecord", ask: { id: it.id } })) notices.say(say("talk.now-off"));
  };
  return (
    <Actions>
      <Button disabled={isOnTheWay} onClick={() => void press()}>
        {say("talk.off")}
      </Button>
    </Actions>
  );
}

/** Stands on every screen of those in the talk, for as long as it is so. */
export function OffTheRecordNote({ talk: { it, isThere } }: TalkProps) {
  const { say } = useSpeech();
  const { notices } = useWorkspace();
  const request = useRequest();
  const isOnTheWay = useWaitingAbout(it.id).some(({ problem }) => !problem);
  const press = async () => {
    if (await request({ command: "returnToTheRecord", ask: { id: it.id } })) notices.say(say("talk.now-on"));
  };
  return (
    <Note tone="held" title={say("talk.off-title")}>
      <p>{say("talk.off-text")}</p>
      {isThere ? (
        <Actions>
          <Button disabled={isOnTheWay} onClick={() => void press()}>
            {say("talk.off-back")}
          </Button>
        </Actions>
      ) : (
        <p>{say("talk.off-reader")}</p>
      )}
    </Note>
  );
}
