import { useState } from "react";
import { useLocation } from "wouter";
import { newId } from "../../../coalition/newId.ts";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, ButtonLink, Choice, DayPicker, Disclosure, Note, SelectField } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useAddress } from "../../../workspace/useAddress.ts";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";
import { useNames } from "../../coalition/useNames.ts";
import { SheetField } from "../questionSheet/SheetField.tsx";
import { useKeepSheet } from "../questionSheet/useKeepSheet.ts";
import { useSheets } from "../questionSheet/useSheets.ts";

/** A steward opens a private talk with people of one member. */
export function OpenConversation({ member }: { readonly member: string }) {
  const { say } = useSpeech();
  const { world, me } = useStanding();
  const names = useNames();
  const address = useAddress();
  const request = useRequest();
  const [, go] = useLocation();
  const keepSheet = useKeepSheet();
  const { standard, offered, sheetOf } = useSheets();
  const people = [...world.representations.values()]
    .filter((it) => it.member === member && !it.isOver)
    .map(({ person }) => person);
  const [picked, setSpeakers] = useState<readonly string[] | null>(null);
  const speakers = picked ?? people.slice(0, 1);
  const [on, setOn] = useState(me.today);
  const [pickedSheet, setSheet] = useState<string | null>(null);
  const sheet = pickedSheet ?? offered[0]?.id ?? standard[0]?.id ?? "";
  const [interpreter, setInterpreter] = useState("");
  const others = [...world.persons.values()].filter(({ id }) => !speakers.includes(id) && id !== me.person);
  const about = `talk-${member}`;

  const open = async () => {
    const id = newId();
    const follows = keepSheet(sheetOf(sheet));
    const opening = { id, member, speakers: [...speakers], on };
    const ask = { ...opening, ...(follows && { sheet: follows }), ...(interpreter !== "" && { interpreter }) };
    if (await request({ command: "openConversation", ask, about })) go(address.conversation(id));
  };
  return (
    <>
      <Disclosure summary={say("talk.open")}>
        {people.length === 0 ? (
          <div id={about}>
            <Note>{say("talk.nobody-yet", { member: names.member(member) })}</Note>
          </div>
        ) : (
          <div className="stack" id={about}>
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
            <SheetField value={sheet} onChoose={setSheet} />
            {others.length > 0 && (
              <SelectField
                label={say("talk.interpreter")}
                hint={say("talk.interpreter-hint")}
                value={interpreter}
                onChange={(event) => setInterpreter(event.currentTarget.value)}
              >
                <option value="">{say("talk.nobody-interprets")}</option>
                {others.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name.said}
                  </option>
                ))}
              </SelectField>
            )}
            <Actions>
              <Button disabled={speakers.length === 0 || on === ""} onClick={() => void open()}>
                {say("talk.open-send")}
              </Button>
              <ButtonLink look="quiet" href={address.questions}>
                {say("sheets.title")}
              </ButtonLink>
            </Actions>
          </div>
        )}
      </Disclosure>
      <WaitingAbout id={about} />
    </>
  );
}
