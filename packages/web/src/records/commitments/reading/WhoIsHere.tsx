import type { Kept } from "@mortar/core";
import type { Reading } from "@mortar/core/src/records/commitments/reading/reading.ts";
import { lazy, Suspense, useState } from "react";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useStanding, useWaitingAbout } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, ReadersList, Section } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useNames } from "../../coalition/useNames.ts";
import { voicesOf } from "../commitment/voicesOf.ts";

const Invite = lazy(async () => ({ default: (await import("../../coalition/person/InviteDialog.tsx")).InviteDialog }));

type HereProps = { readonly reading: Kept<Reading> };

/** For which members nobody came. They answer later: by a link, a letter or a code. */
export function WhoIsHere({ reading: { id, absent = [], isOver } }: HereProps) {
  const { say, list } = useSpeech();
  const { world } = useStanding();
  const names = useNames();
  const request = useRequest();
  const isOnTheWay = useWaitingAbout(id).some(({ problem }) => !problem);
  const shown = [...world.members.values()].filter((it) => !it.left && (!isOver || absent.includes(it.id)));
  if (shown.length === 0) return null;
  const note = (member: string) => {
    const members = absent.includes(member) ? absent.filter((it) => it !== member) : [...absent, member];
    void request({ command: "noteAbsent", ask: { id, members } });
  };
  const waits = (member: string) =>
    [...world.commitments.values()].filter((it) => it.member === member && it.disclosure === "released").length;
  return (
    <Section
      title={say(isOver ? "reading.absent-then" : "reading.who-is-here")}
      note={say("reading.absent-count", { absent: absent.length, count: world.members.size })}
    >
      <ReadersList
        label={say("reading.who-is-here")}
        readers={shown.map((member) => ({
          id: member.id,
          name: member.name.said,
          shape: "people",
          why: absent.includes(member.id)
            ? say("reading.answers-later", { count: waits(member.id) })
            : list(voicesOf(world, (it) => it === member.id).map(({ person }) => names.person(person))),
          action: isOver ? undefined : (
            <Button
              look="quiet"
              aria-label={say(absent.includes(member.id) ? "reading.somebody-came-for" : "reading.nobody-came-for", {
                member: member.name.said,
              })}
              disabled={isOnTheWay}
              onClick={() => note(member.id)}
            >
              {say(absent.includes(member.id) ? "reading.somebody-came" : "reading.nobody-came")}
            </Button>
          ),
          ...(absent.includes(member.id) && { more: <LaterLinks member={member.id} /> }),
        }))}
      />
    </Section>
  );
}

function LaterLinks({ member }: { readonly member: string }) {
  const { say } = useSpeech();
  const { world, me } = useStanding();
  const names = useNames();
  const [invited, setInvited] = useState<string | null>(null);
  const voices = voicesOf(world, (it) => it === member).filter(({ person }) => person !== me.person);
  if (voices.length === 0) return <p className="quiet small">{say("member.nobody-speaks")}</p>;
  return (
    <>
      <Actions>
        {voices.map(({ person }) => (
          <Button key={person} look="quiet" onClick={() => setInvited(person)}>
            {say("reading.link-for", { person: names.person(person) })}
          </Button>
        ))}
      </Actions>
      {invited && (
        <Suspense>
          <Invite person={invited} member={member} onClose={() => setInvited(null)} />
        </Suspense>
      )}
    </>
  );
}
