import { useParams, useSearch } from "wouter";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { ButtonLink, Loading, Page, Readers } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { NoSuchRoom } from "../../../workspace/NoSuchRoom.tsx";
import { useAddress } from "../../../workspace/useAddress.ts";
import { useRoomTitle } from "../../../workspace/useRoomTitle.ts";
import { useCoalition } from "../../coalition/useCoalition.ts";
import { useNames } from "../../coalition/useNames.ts";
import { AskedQuestions } from "../answer/AskedQuestions.tsx";
import { Questions } from "../answer/Questions.tsx";
import { ConversationReaders } from "./ConversationReaders.tsx";
import { OffTheRecordSwitch } from "./OffTheRecord.tsx";
import { TalkState } from "./TalkState.tsx";
import { TalkWays } from "./TalkWays.tsx";
import { type Talk, useTalk } from "./useTalk.ts";

/** One private talk: first who can read it, then what is asked and said, word for word. */
export function ConversationRoom() {
  const { say, list } = useSpeech();
  const { isWhole } = useStanding();
  const { conversation: id = "" } = useParams();
  const step = new URLSearchParams(useSearch()).get("step");
  const names = useNames();
  const talk = useTalk(id);
  const people = talk ? list(talk.it.speakers.map(names.person)) : "";
  useRoomTitle(talk ? say("talk.title", { people }) : say("place.front"));
  if (!talk) return isWhole ? <NoSuchRoom /> : <Loading>{say("room.loading")}</Loading>;
  if (talk.answers.length === 0 && step === null) return <BeforeAnything talk={talk} people={people} />;
  return <WhatIsSaid talk={talk} people={people} />;
}

type StepProps = { readonly talk: Talk; readonly people: string };

/** Before the first word: everyone who can read it. */
function BeforeAnything({ talk, people }: StepProps) {
  const { say } = useSpeech();
  const address = useAddress();
  return (
    <Page title={say("talk.before")} lead={say("talk.before-lead", { people, count: talk.it.speakers.length })}>
      <TalkState talk={talk} />
      <ConversationReaders talk={talk.it} />
      <p>
        <ButtonLink look="main" href={`${address.conversation(talk.it.id)}?step=answers`}>
          {say("talk.begin")}
        </ButtonLink>
      </p>
    </Page>
  );
}

function WhatIsSaid({ talk, people }: StepProps) {
  const { say, day, list } = useSpeech();
  const { me } = useStanding();
  const names = useNames();
  const { host } = useCoalition();
  const { it, isIn } = talk;
  const readers = list([...it.readers.map((id) => (id === me.person ? say("readers.you") : names.person(id))), host]);
  return (
    <Page
      title={say("talk.title", { people })}
      lead={say("talk.lead", { member: names.member(it.member), day: day(it.on) })}
      actions={
        <>
          <Readers reach="few">{say("readers.can-read", { readers })}</Readers>
          <OffTheRecordSwitch talk={talk} />
        </>
      }
    >
      <TalkState talk={talk} />
      <AskedQuestions talk={talk} />
      {isIn && !it.isOver && !it.isOffTheRecord && (
        <div className="screen-only">
          <Questions talk={talk} />
        </div>
      )}
      <ConversationReaders talk={it} />
      {isIn && (
        <div className="screen-only">
          <TalkWays talk={talk} />
        </div>
      )}
    </Page>
  );
}
