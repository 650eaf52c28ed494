import { useState } from "react";
import { newId } from "../../../coalition/newId.ts";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useStanding, useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import {
  Actions,
  Button,
  DayPicker,
  Disclosure,
  type Reader,
  ReadersList,
  Section,
  SelectField,
} from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";
import { usePersonLines } from "../person/usePersonLines.tsx";
import { useNames } from "../useNames.ts";

/** Who keeps the shared analysis alive, since when and until when. */
export function Stewards() {
  const { say, day } = useSpeech();
  const { world, me } = useStanding();
  const { notices } = useWorkspace();
  const names = useNames();
  const lineOf = usePersonLines();
  const request = useRequest();
  const running = [...world.stewardships.values()].filter(({ isOver }) => !isOver);

  const end = async (id: string, person: string) => {
    if (await request({ command: "endStewardship", ask: { id } }))
      notices.say(say("steward.now-over", { person: names.person(person) }));
  };
  const readers = running.map(({ id, person, since, until }): Reader => ({
    id,
    ...lineOf(person, id),
    why: until
      ? say("steward.term", { since: day(since), until: day(until) })
      : say("steward.since", { since: day(since) }),
    action: (
      <Actions>
        <WaitingAbout id={id} />
        {me.isSteward && running.length > 1 && (
          <Button
            look="quiet"
            aria-label={say("steward.end-this", { person: names.person(person) })}
            onClick={() => void end(id, person)}
          >
            {say("role.end")}
          </Button>
        )}
      </Actions>
    ),
  }));
  return (
    <Section title={say("steward.title")} note={say("steward.note")}>
      <ReadersList label={say("steward.title")} readers={readers} />
      {me.isSteward && running.length < 3 && <AppointSteward />}
    </Section>
  );
}

function AppointSteward() {
  const { say } = useSpeech();
  const { world, me } = useStanding();
  const { notices } = useWorkspace();
  const names = useNames();
  const request = useRequest();
  const [person, setPerson] = useState("");
  const [until, setUntil] = useState("");
  const stewards = new Set([...world.stewardships.values()].filter(({ isOver }) => !isOver).map((it) => it.person));

  const appoint = async () => {
    const ask = { id: newId(), person, since: me.today, until: until === "" ? null : until };
    const told = { person: names.person(person) };
    setPerson("");
    if (await request({ command: "appointSteward", ask, about: "new-steward" }))
      notices.say(say("steward.now-appointed", told));
  };
  return (
    <Disclosure summary={say("steward.appoint")}>
      <div className="stack">
        <SelectField label={say("role.who")} value={person} onChange={(event) => setPerson(event.currentTarget.value)}>
          <option value="">{say("form.choose")}</option>
          {[...world.persons.values()]
            .filter(({ id }) => !stewards.has(id))
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name.said}
              </option>
            ))}
        </SelectField>
        <DayPicker
          label={say("steward.until")}
          hint={say("form.optional")}
          value={until}
          min={me.today}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
        <WaitingAbout id="new-steward" />
        <Actions>
          <Button disabled={person === ""} onClick={() => void appoint()}>
            {say("steward.appoint-send")}
          </Button>
        </Actions>
      </div>
    </Disclosure>
  );
}
