import type { Kept } from "@mortar/core";
import type { Conversation } from "@mortar/core/src/records/commitments/conversation/shape.ts";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { Anchor, ButtonLink, Empty, Loading, Page, Section, Sentence, Sentences, Tag } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useAddress } from "../../../workspace/useAddress.ts";
import { useRoomTitle } from "../../../workspace/useRoomTitle.ts";
import { useNames } from "../../coalition/useNames.ts";
import { stillToAsk, useSheets } from "../questionSheet/useSheets.ts";

/** Every private conversation this person can read: first those that rest and wait. */
export function ConversationsRoom() {
  const { say } = useSpeech();
  const { world, me, isWhole } = useStanding();
  const address = useAddress();
  useRoomTitle(say("talks.room"));
  const all = [...world.conversations.values()];
  const groups = [
    { name: say("talks.resting"), talks: all.filter((it) => it.rested && !it.isOver).toSorted(soonestFirst) },
    { name: say("talks.open"), talks: all.filter((it) => !it.rested && !it.isOver).toSorted(latestFirst) },
    { name: say("talks.over"), talks: all.filter((it) => it.isOver).toSorted(latestFirst) },
  ];
  return (
    <Page
      title={say("talks.room")}
      lead={say("talks.room-lead")}
      actions={
        <p>
          <ButtonLink look="quiet" href={address.questions}>
            {say("sheets.title")}
          </ButtonLink>
        </p>
      }
    >
      {all.length === 0 && !isWhole && <Loading>{say("room.loading")}</Loading>}
      {all.length === 0 && isWhole && (
        <Empty
          title={say("talks.none")}
          action={me.isSteward && <ButtonLink href={address.members}>{say("place.members")}</ButtonLink>}
        >
          <p>{say(me.isSteward ? "talks.none-steward" : "talks.none-other")}</p>
        </Empty>
      )}
      {groups
        .filter(({ talks }) => talks.length > 0)
        .map(({ name, talks }) => (
          <Section key={name} title={name}>
            <Sentences>
              {talks.map((it) => (
                <TalkItem key={it.id} it={it} />
              ))}
            </Sentences>
          </Section>
        ))}
    </Page>
  );
}

function TalkItem({ it }: { readonly it: Kept<Conversation> }) {
  const { say, day, list } = useSpeech();
  const { world, me } = useStanding();
  const names = useNames();
  const address = useAddress();
  const { sheetOf } = useSheets();
  const answers = [...world.answers.values()].filter(({ conversation }) => conversation === it.id);
  const until = it.rested?.until ?? null;
  const isDue = until !== null && until <= me.today;
  return (
    <Sentence
      label={<time dateTime={it.on}>{day(it.on)}</time>}
      plain={
        <Anchor href={address.conversation(it.id)}>
          {say("talk.title", { people: list(it.speakers.map(names.person)) })}
        </Anchor>
      }
      reason={
        <>
          {names.member(it.member)}
          {" · "}
          {say("talks.count-answers", { count: answers.length })}
          {!it.isOver && <> · {say("talks.still", { count: stillToAsk(sheetOf(it.sheet), answers).length })}</>}
        </>
      }
    >
      {isDue && <p>{say("talks.rested-until", { day: day(until) })}</p>}
      {it.rested && !isDue && (
        <Tag>{until === null ? say("talks.rests") : say("talks.rests-until", { day: day(until) })}</Tag>
      )}
      {it.isOffTheRecord && (
        <Tag shape="lock" tone="held">
          {say("talk.off-title")}
        </Tag>
      )}
    </Sentence>
  );
}

/** Those that rest without a day come last. */
const soonestFirst = (one: Conversation, other: Conversation) =>
  (one.rested?.until ?? "9999").localeCompare(other.rested?.until ?? "9999") || latestFirst(one, other);
const latestFirst = (one: Conversation, other: Conversation) =>
  other.on.localeCompare(one.on) || one.id.localeCompare(other.id);
