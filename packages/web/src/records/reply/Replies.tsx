import type { Kept } from "@mortar/core";
import type { Reply } from "@mortar/core/src/records/reply/reply.ts";
import { lazy, Suspense, useState } from "react";
import { useStanding, useWaitingAbout } from "../../coalition/WorkspaceContext.ts";
import { Actions, Button, Note } from "../../parts/index.ts";
import { useSpeech } from "../../speech/SpeechContext.ts";
import { WaitingAbout } from "../../workspace/WaitingAbout.tsx";
import { useNames } from "../coalition/useNames.ts";
import { SaidWords } from "../SaidWords.tsx";
import { replyingTo } from "./replyingTo.ts";

const ReplyForm = lazy(async () => ({ default: (await import("./ReplyForm.tsx")).ReplyForm }));
const TakeBackForm = lazy(async () => ({ default: (await import("../redaction/TakeBackForm.tsx")).TakeBackForm }));

type RepliesProps = {
  /** What is replied to. Its readers read the replies. */
  readonly about: { readonly kind: string; readonly id: string };
  /** The member in whose name this person replies, if in any. */
  readonly as?: string | undefined;
  /** What the button says; without it this person only reads. */
  readonly invites?: string | undefined;
};

/** What people have replied to a record, oldest first, and the way to reply oneself. */
export function Replies({ about, as, invites }: RepliesProps) {
  const { world } = useStanding();
  const [isOpen, setOpen] = useState(false);
  const isOnTheWay = useWaitingAbout(replyingTo(about.id)).length > 0;
  const said = [...world.replies.values()].filter((it) => it.about.id === about.id);
  return (
    <>
      {said.map((reply) => (
        <Replied key={reply.id} reply={reply} />
      ))}
      <WaitingAbout id={replyingTo(about.id)} />
      {isOpen && (
        <Suspense>
          <ReplyForm about={about} as={as} onClose={() => setOpen(false)} />
        </Suspense>
      )}
      {invites !== undefined && !isOpen && !isOnTheWay && (
        <Actions>
          <Button onClick={() => setOpen(true)}>{invites}</Button>
        </Actions>
      )}
    </>
  );
}

function Replied({ reply }: { readonly reply: Kept<Reply> }) {
  const { say, day, dayOf } = useSpeech();
  const { me } = useStanding();
  const names = useNames();
  const [isTakingBack, setTakingBack] = useState(false);
  const { person, member, changed } = reply;
  const who =
    member === null
      ? names.person(person)
      : say("reply.person-for", { person: names.person(person), member: names.member(member) });
  return (
    <Note>
      <SaidWords words={reply.words} size="small" id={reply.id} />
      <p className="quiet small">{say("answer.said", { person: who, day: day(dayOf(changed.at)) })}</p>
      <WaitingAbout id={reply.id} />
      {isTakingBack && (
        <Suspense>
          <TakeBackForm kind="replies" id={reply.id} words={reply.words} onClose={() => setTakingBack(false)} />
        </Suspense>
      )}
      {person === me.person && !isTakingBack && (
        <Actions>
          <Button look="quiet" onClick={() => setTakingBack(true)}>
            {say("take-back.title")}
          </Button>
        </Actions>
      )}
    </Note>
  );
}
