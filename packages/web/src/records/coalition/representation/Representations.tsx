import type { Kept } from "@mortar/core";
import type { Representation } from "@mortar/core/src/records/coalition/representation/representation.ts";
import { lazy, Suspense, useState } from "react";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useStanding, useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, type Reader, ReadersList } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";
import { usePersonLines } from "../person/usePersonLines.tsx";
import { useNames } from "../useNames.ts";

const InviteDialog = lazy(async () => ({ default: (await import("../person/InviteDialog.tsx")).InviteDialog }));

/** Who belongs to a member, and in what way. */
export function Representations({ member }: { readonly member: string }) {
  const { say } = useSpeech();
  const { world } = useStanding();
  const names = useNames();
  const lineOf = usePersonLines();
  const current = [...world.representations.values()].filter((it) => it.member === member && !it.isOver);
  if (current.length === 0) return null;
  const readers = current.map((it): Reader => ({
    id: it.id,
    ...lineOf(it.person, it.id),
    why: it.suspended ? say("role.suspended", { role: say(`role.${it.role}`) }) : say(`role.${it.role}`),
    action: <Ways it={it} />,
  }));
  return <ReadersList label={say("member.people", { member: names.member(member) })} readers={readers} />;
}

function Ways({ it }: { readonly it: Kept<Representation> }) {
  const { say } = useSpeech();
  const { me } = useStanding();
  const { notices } = useWorkspace();
  const names = useNames();
  const request = useRequest();
  const [isInviting, setInviting] = useState(false);
  const isOwn = me.members.includes(it.member);
  const mayEnd = me.isSteward || isOwn || me.person === it.person;
  const person = names.person(it.person);

  const end = async () => {
    const asked = request({ command: "endRepresentation", ask: { id: it.id }, ...(isOwn && { as: it.member }) });
    if (await asked) notices.say(say("role.now-over", { person, member: names.member(it.member) }));
  };
  return (
    <Actions>
      <WaitingAbout id={it.id} />
      {me.isSteward && me.person !== it.person && (
        <Button look="quiet" aria-label={say("invite.this", { person })} onClick={() => setInviting(true)}>
          {say("invite.short")}
        </Button>
      )}
      {mayEnd && (
        <Button look="quiet" aria-label={say("role.end-this", { person })} onClick={() => void end()}>
          {say("role.end")}
        </Button>
      )}
      {isInviting && (
        <Suspense>
          <InviteDialog person={it.person} member={it.member} onClose={() => setInviting(false)} />
        </Suspense>
      )}
    </Actions>
  );
}
