import type { Kept } from "@mortar/core";
import type { NonNegotiable } from "@mortar/core/src/records/commitments/nonNegotiable/nonNegotiable.ts";
import { useState } from "react";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useStanding, useWaitingAbout, useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, Sentence, Tag } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";
import { useNames } from "../../coalition/useNames.ts";
import { ReadersTag } from "../../ReadersTag.tsx";
import { Replies } from "../../reply/Replies.tsx";
import { SaidWords } from "../../SaidWords.tsx";
import { useFar } from "../commitment/useFar.ts";
import { NegotiableForm } from "./NegotiableForm.tsx";

type ItemProps = { readonly it: Kept<NonNegotiable>; readonly when: "now" | "then" };

/** What stands fast, who demands it, until when, and what can be agreed inside it. */
export function NonNegotiableItem({ it, when }: ItemProps) {
  const { say } = useSpeech();
  const { me } = useStanding();
  const names = useNames();
  const isOwn = it.member === null ? me.isSteward : me.members.includes(it.member);
  const takesPart = me.isSteward || me.members.length > 0;
  const mayReply = takesPart && !it.isLifted ? { invites: say("fast.reply") } : {};
  return (
    <Sentence
      label={it.member === null ? say("fast.everyone") : names.member(it.member)}
      margin={<FromAndUntil it={it} />}
    >
      <SaidWords words={it.words} id={it.id} />
      {it.negotiable ? (
        <>
          <p className="reason">{say("fast.inside")}</p>
          <SaidWords words={it.negotiable} size="small" />
        </>
      ) : (
        !it.isLifted && <p className="reason">{say("fast.nothing-inside")}</p>
      )}
      <WaitingAbout id={it.id} />
      {isOwn && when === "now" && !it.isLifted && <FastActions it={it} />}
      {when === "now" && <Replies about={{ kind: "nonNegotiables", id: it.id }} as={me.members[0]} {...mayReply} />}
    </Sentence>
  );
}

function FromAndUntil({ it }: { readonly it: Kept<NonNegotiable> }) {
  const { say, day } = useSpeech();
  const far = useFar();
  const until = it.until ? say("fast.until", { day: day(it.until), far: far(it.until) }) : say("fast.no-end");
  return (
    <>
      <Tag shape={it.isLifted ? "ended" : "lock"}>{say("fast.from", { from: it.from.said })}</Tag>
      <Tag>{it.isLifted ? say("fast.is-lifted") : until}</Tag>
      <ReadersTag audience={it.audience} />
    </>
  );
}

function FastActions({ it }: { readonly it: Kept<NonNegotiable> }) {
  const { say } = useSpeech();
  const { notices } = useWorkspace();
  const request = useRequest();
  const [isOpen, setOpen] = useState(false);
  const isOnTheWay = useWaitingAbout(it.id).length > 0;
  const lift = async () => {
    const as = it.member === null ? {} : { as: it.member };
    if (await request({ command: "liftNonNegotiable", ask: { id: it.id }, ...as })) notices.say(say("fast.now-lifted"));
  };
  if (isOnTheWay) return null;
  if (isOpen) return <NegotiableForm it={it} onClose={() => setOpen(false)} />;
  return (
    <Actions>
      <Button look="quiet" onClick={() => setOpen(true)}>
        {say(it.negotiable ? "fast.change-inside" : "fast.say-inside")}
      </Button>
      <Button look="quiet" onClick={() => void lift()}>
        {say("fast.lift")}
      </Button>
    </Actions>
  );
}
