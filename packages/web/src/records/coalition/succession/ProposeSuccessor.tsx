import { useState } from "react";
import { newId } from "../../../coalition/newId.ts";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useStanding, useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, Choice, DayPicker, Disclosure, SelectField } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";
import { useNames } from "../useNames.ts";

const FORM = "new-succession";
const BESIDE = "beside";
const STEWARDS_MAX = 3;

/** A member proposes who becomes a steward: somebody of a member, in the place of one who serves or beside them. */
export function ProposeSuccessor() {
  const { say } = useSpeech();
  const { world, me } = useStanding();
  const { notices } = useWorkspace();
  const names = useNames();
  const request = useRequest();
  const running = [...world.stewardships.values()].filter(({ isOver }) => !isOver);
  const [place, setPlace] = useState("");
  const [candidate, setCandidate] = useState("");
  const [until, setUntil] = useState("");
  const [as = ""] = me.members;
  const stewards = new Set(running.map(({ person }) => person));
  const possible = new Set(
    [...world.representations.values()]
      .filter(({ isOver, person }) => !isOver && !stewards.has(person))
      .map(({ person }) => person),
  );
  const places = [
    ...running.map(({ id, person }) => ({
      value: id,
      label: say("succession.in-place", { person: names.person(person) }),
    })),
    ...(running.length < STEWARDS_MAX ? [{ value: BESIDE, label: say("succession.beside") }] : []),
  ];
  const [first] = places;
  const chosen = places.some(({ value }) => value === place) ? place : (first?.value ?? BESIDE);

  const propose = async () => {
    const replaces = chosen === BESIDE ? null : chosen;
    const ask = { id: newId(), candidate, replaces, until: until === "" ? null : until };
    const told = { person: names.person(candidate) };
    setCandidate("");
    if (await request({ command: "proposeSuccessor", ask, about: FORM, as }))
      notices.say(say("succession.now-proposed", told));
  };
  return (
    <Disclosure summary={say("succession.propose")}>
      <div className="stack prose">
        <SelectField
          label={say("role.who")}
          hint={say("succession.who-hint")}
          value={candidate}
          onChange={(event) => setCandidate(event.currentTarget.value)}
        >
          <option value="">{say("form.choose")}</option>
          {[...possible].map((person) => (
            <option key={person} value={person}>
              {names.person(person)}
            </option>
          ))}
        </SelectField>
        <Choice
          legend={say("succession.which-place")}
          name={FORM}
          options={places}
          chosen={[chosen]}
          onChoose={([value]) => setPlace(value ?? "")}
        />
        <DayPicker
          label={say("steward.until")}
          hint={say("form.optional")}
          value={until}
          min={me.today}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
        <WaitingAbout id={FORM} />
        <Actions>
          <Button disabled={candidate === ""} onClick={() => void propose()}>
            {say("succession.propose-send")}
          </Button>
        </Actions>
      </div>
    </Disclosure>
  );
}
