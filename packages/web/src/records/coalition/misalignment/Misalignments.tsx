import type { Kept } from "@mortar/core";
import type { Member } from "@mortar/core/src/records/coalition/member/member.ts";
import type { Misalignment } from "@mortar/core/src/records/coalition/misalignment/misalignment.ts";
import { lazy, Suspense, useState } from "react";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useStanding, useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, Section, Sentence, Sentences, Tag } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";
import { Replies } from "../../reply/Replies.tsx";
import { SaidWords } from "../../SaidWords.tsx";
import { useNames } from "../useNames.ts";
import { NameMisalignment } from "./NameMisalignment.tsx";

const TakeBackForm = lazy(async () => ({ default: (await import("../../redaction/TakeBackForm.tsx")).TakeBackForm }));

/** Where people saw an AI system work against what the coalition is for, and what was answered for it. */
export function Misalignments({ it }: { readonly it: Kept<Member> }) {
  const { say } = useSpeech();
  const { world } = useStanding();
  const named = [...world.misalignments.values()].filter(({ member }) => member === it.id).toReversed();
  return (
    <Section title={say("misalignments.title")} note={say("misalignments.note", { member: it.name.said })}>
      {named.length === 0 && <p className="hint">{say("misalignments.none")}</p>}
      <Sentences label={say("misalignments.title")}>
        {named.map((misalignment) => (
          <MisalignmentItem key={misalignment.id} it={misalignment} accountable={it.accountable} />
        ))}
      </Sentences>
      {!it.left && <NameMisalignment member={it.id} />}
    </Section>
  );
}

type ItemProps = { readonly it: Kept<Misalignment>; readonly accountable: string | null };

function MisalignmentItem({ it, accountable }: ItemProps) {
  const { say, day } = useSpeech();
  const { world, me } = useStanding();
  const names = useNames();
  const isAnswered = [...world.replies.values()].some(
    ({ about, person }) => about.id === it.id && person === accountable,
  );
  const isAnswering = accountable === me.person;
  return (
    <Sentence
      label={
        it.byMember === null
          ? names.person(it.person)
          : say("reply.person-for", { person: names.person(it.person), member: names.member(it.byMember) })
      }
      margin={
        <>
          <Tag shape={it.isOver ? "ended" : isAnswered ? "tick" : "ring"}>
            {say(it.isOver ? "misalignment.over" : isAnswered ? "misalignment.answered" : "misalignment.open")}
          </Tag>
          <Tag>{day(it.on)}</Tag>
        </>
      }
    >
      <SaidWords words={it.words} id={it.id} />
      <Replies
        about={{ kind: "misalignments", id: it.id }}
        as={isAnswering ? it.member : me.members[0]}
        invites={say(isAnswering ? "misalignment.answer" : "complaint.reply")}
      />
      <WaitingAbout id={it.id} />
      {it.person === me.person && <OwnWays it={it} />}
    </Sentence>
  );
}

/** What only the one who named it can do. */
function OwnWays({ it }: { readonly it: Kept<Misalignment> }) {
  const { say } = useSpeech();
  const { notices } = useWorkspace();
  const request = useRequest();
  const [isTakingBack, setTakingBack] = useState(false);
  const close = async () => {
    if (await request({ command: "closeMisalignment", ask: { id: it.id } })) notices.say(say("misalignment.now-over"));
  };
  if (isTakingBack)
    return (
      <Suspense>
        <TakeBackForm kind="misalignments" id={it.id} words={it.words} onClose={() => setTakingBack(false)} />
      </Suspense>
    );
  return (
    <Actions>
      {!it.isOver && (
        <Button look="quiet" onClick={() => void close()}>
          {say("misalignment.close")}
        </Button>
      )}
      <Button look="quiet" onClick={() => setTakingBack(true)}>
        {say("take-back.title")}
      </Button>
    </Actions>
  );
}
