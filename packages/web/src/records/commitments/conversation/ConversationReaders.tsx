import type { Kept } from "@mortar/core";
import type { Conversation } from "@mortar/core/src/records/commitments/conversation/shape.ts";
import { lazy, Suspense, useState } from "react";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useStanding, useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, Disclosure, type Reader, ReadersList, Section, SelectField } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";
import { useCoalition } from "../../coalition/useCoalition.ts";
import { useNames } from "../../coalition/useNames.ts";

const InviteDialog = lazy(async () => ({
  default: (await import("../../coalition/person/InviteDialog.tsx")).InviteDialog,
}));

type TalkProps = { readonly talk: Kept<Conversation> };

/** Everyone who can read a conversation, the host of the server included, each with the reason. */
export function ConversationReaders({ talk }: TalkProps) {
  const { say } = useSpeech();
  const { world, me } = useStanding();
  const { host } = useCoalition();
  const names = useNames();
  const why = (person: string): string => {
    if (person === talk.steward) return say("talk.why-steward");
    if (talk.speakers.includes(person)) return say("talk.why-speaker", { member: names.member(talk.member) });
    if (talk.interpreter === person) return say("talk.why-interpreter");
    const isColleague = [...world.representations.values()].some(
      (it) => it.person === person && it.member === talk.member,
    );
    if (!isColleague) return say("talk.why-asked-before");
    return say("talk.why-let-in", { member: names.member(talk.member) });
  };
  const readers: readonly Reader[] = [
    ...talk.readers.map((id) => ({
      id,
      name: id === me.person ? say("talk.you", { person: names.person(id) }) : names.person(id),
      why: why(id),
      action: me.person === talk.steward && talk.speakers.includes(id) ? <Invite talk={talk} person={id} /> : undefined,
    })),
    { id: "host", name: host, why: say("talk.why-host"), shape: "machine" },
  ];
  return (
    <Section title={say("talk.readers")} note={say("talk.nobody-else")}>
      <ReadersList label={say("talk.readers")} readers={readers} />
      {me.person !== null && talk.speakers.includes(me.person) && <LetRead talk={talk} />}
    </Section>
  );
}

/** The steward hands a speaker a link, so that she can answer without an account. */
function Invite({ talk, person }: TalkProps & { readonly person: string }) {
  const { say } = useSpeech();
  const names = useNames();
  const [isInviting, setInviting] = useState(false);
  return (
    <>
      <Button
        look="quiet"
        aria-label={say("talk.invite-this", { person: names.person(person) })}
        onClick={() => setInviting(true)}
      >
        {say("talk.invite")}
      </Button>
      {isInviting && (
        <Suspense>
          <InviteDialog person={person} member={talk.member} talk={talk.id} onClose={() => setInviting(false)} />
        </Suspense>
      )}
    </>
  );
}

function LetRead({ talk }: TalkProps) {
  const { say } = useSpeech();
  const { world } = useStanding();
  const { notices } = useWorkspace();
  const names = useNames();
  const request = useRequest();
  const colleagues = [...world.representations.values()].filter(
    (it) => it.member === talk.member && !it.isOver && !talk.readers.includes(it.person),
  );
  const [chosen, setChosen] = useState("");
  if (colleagues.length === 0) return <WaitingAbout id={talk.id} />;

  const letIn = async () => {
    const told = { person: names.person(chosen) };
    const isDone = await request({ command: "letRead", ask: { id: talk.id, person: chosen } });
    setChosen("");
    if (isDone) notices.say(say("talk.let-in", told));
  };
  return (
    <>
      <Disclosure summary={say("talk.let-read")}>
        <div className="stack">
          <SelectField
            label={say("talk.colleague")}
            hint={say("talk.colleague-hint")}
            value={chosen}
            onChange={(event) => setChosen(event.currentTarget.value)}
          >
            <option value="">{say("form.choose")}</option>
            {colleagues.map(({ id, person }) => (
              <option key={id} value={person}>
                {names.person(person)}
              </option>
            ))}
          </SelectField>
          <Actions>
            <Button disabled={chosen === ""} onClick={() => void letIn()}>
              {say("talk.let-read-send")}
            </Button>
          </Actions>
        </div>
      </Disclosure>
      <WaitingAbout id={talk.id} />
    </>
  );
}
