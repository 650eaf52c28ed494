import type { Kept } from "@mortar/core";
import type { Invitation } from "@mortar/core/src/records/coalition/invitation/shape.ts";
import { hasChosen, isUnderWay } from "@mortar/core/src/records/coalition/invitation/standing.ts";
import { present } from "@mortar/core/src/records/coalition/member/present.ts";
import { useState } from "react";
import { newId } from "../../../coalition/newId.ts";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useStanding, useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Anchor, Button, type Reader, ReadersList, Section } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useAddress } from "../../../workspace/useAddress.ts";
import { HandOverChoice } from "./HandOverChoice.tsx";
import { HandOverInvitation } from "./HandOverInvitation.tsx";

/** For stewards: hand it over, see who has chosen, welcome, or take it back. */
export function StewardsPart({ it }: { readonly it: Kept<Invitation> }) {
  const { say } = useSpeech();
  const { notices } = useWorkspace();
  const address = useAddress();
  const request = useRequest();
  const [isHandingOver, setHandingOver] = useState(false);
  const told = { person: it.personName.said, member: it.name.said };

  const withdraw = async () => {
    if (await request({ command: "withdrawInvitation", ask: { id: it.id } }))
      notices.say(say("invitation.now-withdrawn", told));
  };
  if (!isUnderWay(it))
    return it.member === null ? null : (
      <p>
        <Anchor href={address.member(it.member)}>{say("invitation.to-member", told)}</Anchor>
      </p>
    );
  return (
    <>
      {it.state === "accepted" && <Welcome it={it} />}
      <Actions>
        <Button look={it.state === "open" ? "main" : "quiet"} onClick={() => setHandingOver(true)}>
          {say("invitation.hand-over")}
        </Button>
        <Button look="quiet" onClick={() => void withdraw()}>
          {say("invitation.withdraw")}
        </Button>
      </Actions>
      {isHandingOver && <HandOverInvitation it={it} onClose={() => setHandingOver(false)} />}
    </>
  );
}

/** Who has chosen; once all have, or the day has come, the newcomer is welcome. */
function Welcome({ it }: { readonly it: Kept<Invitation> }) {
  const { say, day, dayOf } = useSpeech();
  const { world, me } = useStanding();
  const { notices } = useWorkspace();
  const request = useRequest();
  const members = present(world.members);
  const silent = members.filter(({ id }) => !hasChosen(it, id));
  const isReady = silent.length === 0 || me.today >= it.joins;
  const told = { person: it.personName.said, member: it.name.said, day: day(it.joins), count: silent.length };

  const welcome = async () => {
    const ask = { id: it.id, member: newId(), representation: newId() };
    if (await request({ command: "welcomeMember", ask })) notices.say(say("invitation.now-welcome", told));
  };
  const readers = members.map(({ id, name }): Reader => {
    const at = it.choices.find((choice) => choice.member === id)?.at;
    return {
      id,
      name: name.said,
      why: at === undefined ? say("welcoming.not-yet") : say("welcoming.chosen-on", { day: day(dayOf(at)) }),
      shape: at === undefined ? "ring" : "tick",
      ...(at === undefined && { action: <HandOverChoice it={it} member={id} /> }),
    };
  });
  return (
    <Section title={say("welcoming.title")} note={say(isReady ? "welcoming.ready" : "welcoming.waits", told)}>
      <ReadersList label={say("welcoming.title")} readers={readers} />
      {isReady && silent.length > 0 && <p className="reason">{say("welcoming.closes", told)}</p>}
      <Actions>
        <Button look="main" disabled={!isReady} onClick={() => void welcome()}>
          {say("welcoming.welcome", told)}
        </Button>
      </Actions>
    </Section>
  );
}
