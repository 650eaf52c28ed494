import type { Kept } from "@mortar/core";
import type { Member } from "@mortar/core/src/records/coalition/member/member.ts";
import { type FormEvent, useState } from "react";
import { newId } from "../../../coalition/newId.ts";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useStanding, useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, Choice, closeAround, Disclosure, SelectField } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";

const roles = ["representative", "deputy", "voice"] as const;

/** Names who speaks for a member. A steward names anyone; the member's own voice names deputies and others inside it. */
export function NameRepresentative({ member }: { readonly member: Kept<Member> }) {
  const { say } = useSpeech();
  const { world, me } = useStanding();
  const { notices } = useWorkspace();
  const request = useRequest();
  const [person, setPerson] = useState(member.accountable ?? "");
  const [role, setRole] = useState<(typeof roles)[number]>(me.isSteward ? "representative" : "deputy");
  const inside = [...world.representations.values()].filter((it) => it.member === member.id && !it.isOver);
  const outside = [...world.persons.values()].filter(({ id }) => !inside.some((it) => it.person === id));
  const possible = roles.filter(
    (it) => it !== "representative" || (me.isSteward && !inside.some(({ role }) => role === "representative")),
  );
  const chosenRole = possible.includes(role) ? role : (possible[0] ?? "voice");

  const name = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const ask = { id: newId(), member: member.id, person, role: chosenRole };
    const isOwn = me.members.includes(member.id);
    const told = { person: world.persons.get(person)?.name.said ?? "", member: member.name.said };
    setPerson("");
    if (!(await request({ command: "nameRepresentative", ask, about: member.id, ...(isOwn && { as: member.id }) })))
      return;
    closeAround(form);
    notices.say(say("role.now-named", told));
  };
  return (
    <Disclosure summary={say("role.name")}>
      <form className="stack" id={`speaks-${member.id}`} onSubmit={(event) => void name(event)}>
        <SelectField
          label={say("role.who")}
          hint={me.isSteward ? say("role.who-hint") : undefined}
          value={person}
          onChange={(event) => setPerson(event.currentTarget.value)}
        >
          <option value="">{say("form.choose")}</option>
          {outside.map(({ id, name }) => (
            <option key={id} value={id}>
              {name.said}
            </option>
          ))}
        </SelectField>
        <Choice
          legend={say("role.which")}
          name={`role ${member.id}`}
          options={possible.map((value) => ({ value, label: say(`role.${value}`), hint: say(`role.${value}-hint`) }))}
          chosen={[chosenRole]}
          onChoose={([chosen]) => setRole(roles.find((it) => it === chosen) ?? "voice")}
        />
        <Actions>
          <Button type="submit" disabled={person === ""}>
            {say("role.name-send")}
          </Button>
        </Actions>
      </form>
    </Disclosure>
  );
}
