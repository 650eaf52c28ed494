import { useState } from "react";
import { newId } from "../../../coalition/newId.ts";
import { useDraft } from "../../../coalition/useDraft.ts";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useStanding, useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, Choice, Note, Readers, SelectField, Status, TextArea } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { showAim } from "../../../workspace/showAim.ts";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";
import { useReaders } from "../../useReaders.ts";
import { useCoalition } from "../useCoalition.ts";
import { useNames } from "../useNames.ts";
import { usePlaces } from "./usePlaces.ts";

const FORM = "new-complaint";

/** Writes a complaint. Who will read it stands there by name before anything is sent. */
export function ComplainForm() {
  const { say } = useSpeech();
  const { me } = useStanding();
  const { notices } = useWorkspace();
  const names = useNames();
  const request = useRequest();
  const places = usePlaces();
  const draft = useDraft(FORM, "words");
  const [about, setAbout] = useState("");
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const to = chosen.filter((person) => person !== about);

  const send = async () => {
    const id = newId();
    const ask = { id, about, words: draft.text, to: [...to], on: me.today };
    const [as] = me.members;
    const asked = request({ command: "complain", ask, about: FORM, ...(as !== undefined && { as }) });
    const told = { count: to.length };
    draft.clear();
    setAbout("");
    setChosen([]);
    if (!(await asked)) return;
    notices.say(say("complaint.now-sent", told));
    requestAnimationFrame(() => {
      const sent = document.getElementById(id);
      if (sent) showAim(sent);
    });
  };
  return (
    <div className="stack prose" id={FORM}>
      <WaitingAbout id={FORM} />
      <SelectField
        label={say("complaint.about-label")}
        value={about}
        onChange={(event) => setAbout(event.currentTarget.value)}
      >
        <option value="">{say("form.choose")}</option>
        {places.map(({ person, place }) => (
          <option key={person} value={person}>
            {say("complaint.person-option", { person: names.person(person), place })}
          </option>
        ))}
      </SelectField>
      <TextArea
        label={say("complaint.words")}
        value={draft.text}
        onChange={(event) => draft.write(event.currentTarget.value)}
        rows={4}
      />
      {draft.isKept && <Status>{say("draft.kept")}</Status>}
      <Choice
        legend={say("complaint.to")}
        hint={say("complaint.to-hint")}
        name={FORM}
        takes="many"
        options={places
          .filter(({ person }) => person !== about)
          .map(({ person, place }) => ({ value: person, label: names.person(person), hint: place }))}
        chosen={to}
        onChoose={setChosen}
      />
      <WhoReads about={about} to={to} />
      <Actions>
        <Button
          look="main"
          disabled={about === "" || to.length === 0 || draft.text.trim() === ""}
          onClick={() => void send()}
        >
          {say("complaint.send")}
        </Button>
      </Actions>
    </div>
  );
}

/** Everyone who will read it, the host of the server included, and who will not. */
function WhoReads({ about, to }: { readonly about: string; readonly to: readonly string[] }) {
  const { say, list } = useSpeech();
  const { world, me } = useStanding();
  const { host } = useCoalition();
  const names = useNames();
  const readers = useReaders();
  const audience = [me.person ?? "", ...to].map((person) => `person:${person}` as const);
  const stewards = [...world.stewardships.values()]
    .filter((it) => !it.isOver && it.person !== me.person && !to.includes(it.person))
    .map(({ person }) => person);
  const without = [...new Set([...(about === "" ? [] : [about]), ...stewards])].map(names.person);
  return (
    <Note title={say("complaint.who-reads")}>
      <p>
        <Readers reach="few">{say("readers.can-read-and-host", { readers: readers.words(audience), host })}</Readers>
      </p>
      {without.length > 0 && <p>{say("complaint.who-does-not", { people: list(without), count: without.length })}</p>}
    </Note>
  );
}
