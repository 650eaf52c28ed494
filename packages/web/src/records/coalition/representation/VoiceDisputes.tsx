import type { Kept } from "@mortar/core";
import type { Representation } from "@mortar/core/src/records/coalition/representation/representation.ts";
import { useState } from "react";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useStanding, useWaitingAbout, useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, Note } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { FocusInside } from "../../../workspace/FocusInside.tsx";
import { useNames } from "../useNames.ts";

/** Whether somebody disputes that these people speak for a member, and what the reader may do about that. */
export function VoiceDisputes({ member }: { readonly member: string }) {
  const { world } = useStanding();
  const voices = [...world.representations.values()].filter(
    (it) => it.member === member && !it.isOver && it.role !== "voice",
  );
  return (
    <div className="stack prose">
      {voices.map((it) => it.suspended && <Suspended key={it.id} it={it} />)}
      {voices.map((it) => !it.suspended && <Disputable key={it.id} it={it} />)}
    </div>
  );
}

/** Disputed: what that means now, and the way out of it. */
function Suspended({ it }: { readonly it: Kept<Representation> }) {
  const { say, day, dayOf } = useSpeech();
  const { me } = useStanding();
  const { notices } = useWorkspace();
  const names = useNames();
  const request = useRequest();
  const isOnTheWay = useWaitingAbout(it.id).length > 0;
  const told = { person: names.person(it.person), member: names.member(it.member) };
  const settle = async () => {
    if (await request({ command: "settleVoice", ask: { id: it.id } })) notices.say(say("voice.now-settled", told));
  };
  if (!it.suspended) return null;
  const { person, at } = it.suspended;
  const maySettle = me.isSteward && me.person !== it.person;
  return (
    <>
      <Note tone="held" title={say("voice.disputed", told)}>
        <p>{say("voice.disputed-by", { person: names.person(person), day: day(dayOf(at)) })}</p>
        <p>{say("voice.what-it-means", told)}</p>
        {!maySettle && <p>{say("voice.who-settles", told)}</p>}
      </Note>
      {maySettle && (
        <Actions>
          <Button disabled={isOnTheWay} onClick={() => void settle()}>
            {say("voice.settle", told)}
          </Button>
        </Actions>
      )}
    </>
  );
}

function Disputable({ it }: { readonly it: Kept<Representation> }) {
  const { say } = useSpeech();
  const { world, me } = useStanding();
  const { notices } = useWorkspace();
  const names = useNames();
  const request = useRequest();
  const [isOpen, setOpen] = useState(false);
  const isOnTheWay = useWaitingAbout(it.id).length > 0;
  const isOfMember = [...world.representations.values()].some(
    (other) => other.person === me.person && other.member === it.member && !other.isOver && !other.suspended,
  );
  if ((!isOfMember && !me.isSteward) || it.person === me.person || isOnTheWay) return null;

  const told = { person: names.person(it.person), member: names.member(it.member) };
  const dispute = async () => {
    setOpen(false);
    if (await request({ command: "disputeVoice", ask: { id: it.id } })) notices.say(say("voice.now-disputed", told));
  };
  if (!isOpen)
    return (
      <Actions>
        <Button look="quiet" onClick={() => setOpen(true)}>
          {say("voice.dispute", told)}
        </Button>
      </Actions>
    );
  return (
    <FocusInside back={it.id}>
      <Note tone="held" title={say("voice.dispute-title", told)}>
        <p>{say("voice.what-it-means", told)}</p>
        <p>{say("voice.who-settles", told)}</p>
        <p>{say("voice.who-sees")}</p>
      </Note>
      <Actions>
        <Button look="main" onClick={() => void dispute()}>
          {say("voice.dispute-send")}
        </Button>
        <Button look="quiet" onClick={() => setOpen(false)}>
          {say("form.not-now")}
        </Button>
      </Actions>
    </FocusInside>
  );
}
