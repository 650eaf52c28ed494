import { useLocation, useParams } from "wouter";
import { useStanding, useWorkspace } from "../../../../coalition/WorkspaceContext.ts";
import {
  Actions,
  Button,
  ButtonLink,
  DayPicker,
  Loading,
  Note,
  Page,
  Section,
  Status,
  TextArea,
} from "../../../../parts/index.ts";
import { useSpeech } from "../../../../speech/SpeechContext.ts";
import { useAddress } from "../../../../workspace/useAddress.ts";
import { NoSuchRoom } from "../../../../workspace/NoSuchRoom.tsx";
import { useRoomTitle } from "../../../../workspace/useRoomTitle.ts";
import { WaitingAbout } from "../../../../workspace/WaitingAbout.tsx";
import { useNames } from "../../../coalition/useNames.ts";
import { type Talk, useTalk } from "../../conversation/useTalk.ts";
import { TranscriptPreview } from "./TranscriptPreview.tsx";
import { useTranscript } from "./useTranscript.ts";
import { WhoIsWho } from "./WhoIsWho.tsx";

/** A transcript is pasted, looked at, and kept only then. What was pasted stays on this device until it is. */
export function TranscriptRoom() {
  const { say } = useSpeech();
  const { isWhole } = useStanding();
  const { conversation: id = "" } = useParams();
  const talk = useTalk(id);
  useRoomTitle(say("transcript.title"));
  if (talk?.isIn) return <Pasting talk={talk} />;
  return isWhole ? <NoSuchRoom /> : <Loading>{say("room.loading")}</Loading>;
}

function Pasting({ talk }: { readonly talk: Talk }) {
  const { say, list } = useSpeech();
  const address = useAddress();
  const names = useNames();
  const transcript = useTranscript(talk);
  const { draft, plan } = transcript;
  return (
    <Page
      title={say("transcript.title")}
      lead={say("transcript.lead", { people: list(talk.it.speakers.map(names.person)) })}
    >
      <div className="stack">
        <TextArea
          label={say("transcript.text")}
          hint={say("transcript.hint")}
          voice="plain"
          value={draft.text}
          onChange={(event) => draft.write(event.currentTarget.value)}
          rows={8}
        />
        {draft.isKept && <Status>{say("draft.kept")}</Status>}
        {draft.text.trim() !== "" && plan.voices.length === 0 && (
          <Note tone="held">
            <p>{say("transcript.nothing")}</p>
          </Note>
        )}
        <Actions>
          <ButtonLink look="quiet" href={`${address.conversation(talk.it.id)}?step=answers`}>
            {say("transcript.back")}
          </ButtonLink>
        </Actions>
      </div>
      {plan.voices.length > 0 && (
        <>
          <WhoIsWho plan={plan} speakers={transcript.speakers} onSay={transcript.sayWho} />
          <TranscriptPreview plan={plan} sheet={talk.sheet} wordingOf={transcript.wordingOf} onWord={transcript.word} />
          <KeepIt talk={talk} transcript={transcript} />
        </>
      )}
    </Page>
  );
}

type KeepProps = { readonly talk: Talk; readonly transcript: ReturnType<typeof useTranscript> };

function KeepIt({ talk, transcript }: KeepProps) {
  const { say } = useSpeech();
  const { me } = useStanding();
  const { notices } = useWorkspace();
  const address = useAddress();
  const [, go] = useLocation();
  const { about, on, setOn, count, isReady, isOnTheWay } = transcript;
  const keep = async () => {
    const kept = await transcript.keep();
    if (kept === null) return;
    go(`${address.conversation(talk.it.id)}?step=answers`);
    notices.say(say("transcript.now-kept", { count: kept }));
  };
  return (
    <Section title={say("transcript.keep-it")}>
      <div className="prose">
        <DayPicker
          label={say("answer.on")}
          value={on}
          max={me.today}
          onChange={(event) => setOn(event.currentTarget.value)}
        />
        <WaitingAbout id={about} />
        {!isReady && <p className="hint">{say("transcript.missing")}</p>}
        <Actions>
          <Button look="main" disabled={!isReady || isOnTheWay} onClick={() => void keep()}>
            {say("transcript.keep", { count })}
          </Button>
        </Actions>
      </div>
    </Section>
  );
}
