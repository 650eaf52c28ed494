import { useParams, useSearch } from "wouter";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { ButtonLink, Loading, Page, Readers } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { NoSuchRoom } from "../../../workspace/NoSuchRoom.tsx";
import { useAddress } from "../../../workspace/useAddress.ts";
import { useRoomTitle } from "../../../workspace/useRoomTitle.ts";
import { useCoalition } from "../../coalition/useCoalition.ts";
import { useNames } from "../../coalition/useNames.ts";
import { AnswerItem } from "../answer/AnswerItem.tsx";
import { Questions } from "../answer/Questions.tsx";
import { ConversationReaders } from "./ConversationReaders.tsx";

/** One private talk: first who can read it, then what was asked and said, word for word. */
export function ConversationRoom() {
  const { say, day, list } = useSpeech();
  const { world, me, isWhole } = useStanding();
  const { conversation: id = "" } = useParams();
  const search = useSearch();
  const address = useAddress();
  const names = useNames();
  const { host } = useCoalition();
  const talk = world.conversations.get(id);
  const people = talk ? list(talk.speakers.map(names.person)) : "";
  useRoomTitle(talk ? say("talk.title", { people }) : say("place.front"));
  if (!talk) return isWhole ? <NoSuchRoom /> : <Loading>{say("room.loading")}</Loading>;

  const answers = [...world.answers.values()].filter(({ conversation }) => conversation === id);
  const lead = say("talk.lead", { member: names.member(talk.member), day: day(talk.on) });
  const isFirst = answers.length === 0 && !search.includes("step=");
  if (isFirst)
    return (
      <Page title={say("talk.before")} lead={say("talk.before-lead", { people })}>
        <ConversationReaders talk={talk} />
        <p>
          <ButtonLink look="main" href={`${address.conversation(id)}?step=answers`}>
            {say("talk.begin")}
          </ButtonLink>
        </p>
      </Page>
    );

  const readers = list([...talk.readers.map((it) => (it === me.person ? say("readers.you") : names.person(it))), host]);
  const takesPart = me.person !== null && (talk.steward === me.person || talk.speakers.includes(me.person));
  return (
    <Page
      title={say("talk.title", { people })}
      lead={lead}
      actions={<Readers reach="few">{say("readers.can-read", { readers })}</Readers>}
    >
      {answers.map((it) => (
        <AnswerItem key={it.id} it={it} talk={talk} />
      ))}
      {takesPart && <Questions talk={talk} answers={answers} />}
      <ConversationReaders talk={talk} />
    </Page>
  );
}
