import { useState } from "react";
import { useLocation } from "wouter";
import { newId } from "../../../coalition/newId.ts";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, Choice, DayPicker, Disclosure, Note } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useAddress } from "../../../workspace/useAddress.ts";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";
import { useNames } from "../../coalition/useNames.ts";

/** A steward opens a private talk with people of one member. */
export function OpenConversation({ member }: { readonly member: string }) {
  const { say } = useSpeech();
  const { world, me } = useStanding();
  const names = useNames();
  const address = useAddress();
  const request = useRequest();
  const [, go] = useLocation();
  const people = [...world.representations.values()]
    .filter((it) => it.member === member && !it.isOver)
    .map(({ person }) => person);
  const [picked, setSpeakers] = useState<readonly string[] | null>(null);
  const speakers = picked ?? people.slice(0, 1);
  const [on, setOn] = useState(me.today);
  const about = `talk-${member}`;

  const open = async () => {
    const id = newId();
    if (await request({ command: "openConversation", ask: { id, member, speakers: [...speakers], on }, about }))
      go(address.conversation(id));
  };
  return (
    <>
      <Disclosure summary={say("talk.open")}>
        {people.length === 0 ? (
          <Note>{say("talk.nobody-yet", { member: names.member(member) })}</Note>
        ) : (
          <div className="stack">
            <Choice
              legend={say("talk.who")}
              hint={say("talk.who-hint")}
              name={about}
              takes="many"
              options={people.map((value) => ({ value, label: names.person(value) }))}
              chosen={speakers}
              onChoose={setSpeakers}
            />
            <DayPicker label={say("talk.on")} value={on} onChange={(event) => setOn(event.currentTarget.value)} />
            <Actions>
              <Button disabled={speakers.length === 0 || on === ""} onClick={() => void open()}>
                {say("talk.open-send")}
              </Button>
            </Actions>
          </div>
        )}
      </Disclosure>
      <WaitingAbout id={about} />
    </>
  );
}
