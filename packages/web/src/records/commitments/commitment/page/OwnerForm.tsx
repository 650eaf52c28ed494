import type { Kept } from "@mortar/core";
import type { Commitment } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import { daysAfter } from "@mortar/core/src/values/days.ts";
import { useState } from "react";
import { useRequest } from "../../../../coalition/useRequest.ts";
import { useStanding, useWorkspace } from "../../../../coalition/WorkspaceContext.ts";
import { Actions, Button, DayPicker, SelectField } from "../../../../parts/index.ts";
import { useSpeech } from "../../../../speech/SpeechContext.ts";
import { FocusInside } from "../../../../workspace/FocusInside.tsx";
import { useNames } from "../../../coalition/useNames.ts";
import { partOf } from "../partOf.ts";
import { useFar } from "../useFar.ts";

type FormProps = { readonly it: Kept<Commitment>; readonly onClose: () => void };

/** A person of the member, and a day that is still to come; either can stay open. */
export function OwnerForm({ it, onClose }: FormProps) {
  const { say } = useSpeech();
  const { me } = useStanding();
  const { notices } = useWorkspace();
  const request = useRequest();
  const [owner, setOwner] = useState(it.owner ?? "");
  const [due, setDue] = useState(it.due ?? "");
  const isPast = due !== "" && due !== it.due && due < me.today;

  const send = async () => {
    const ask = { id: it.id, owner: owner || null, due: due || null, seen: it.revision };
    const asked = request({ command: "nameOwner", ask, about: partOf("owner", it.id), as: it.member });
    onClose();
    if (await asked) notices.say(say("owner.now-named"));
  };
  return (
    <FocusInside back={it.id}>
      <People it={it} owner={owner} onChoose={setOwner} />
      <Day due={due} isPast={isPast} onChoose={setDue} />
      <Actions>
        <Button look="main" disabled={isPast} onClick={() => void send()}>
          {say("owner.send")}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {say("form.not-now")}
        </Button>
      </Actions>
    </FocusInside>
  );
}

type PeopleProps = {
  readonly it: Commitment;
  readonly owner: string;
  readonly onChoose: (person: string) => void;
};

/** Everyone who belongs to the member now. */
function People({ it, owner, onChoose }: PeopleProps) {
  const { say } = useSpeech();
  const { world } = useStanding();
  const names = useNames();
  const people = [...world.representations.values()].filter(({ member, isOver }) => member === it.member && !isOver);
  return (
    <SelectField
      label={say("owner.who")}
      hint={say("owner.who-hint")}
      value={owner}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      <option value="">{say("owner.nobody-yet")}</option>
      {people.map(({ id, person }) => (
        <option key={id} value={person}>
          {names.person(person)}
        </option>
      ))}
    </SelectField>
  );
}

/** How many days ahead the quick choices lie: a week, a month, a quarter. */
const AHEAD = [7, 30, 91] as const;

type DayProps = { readonly due: string; readonly isPast: boolean; readonly onChoose: (day: string) => void };

function Day({ due, isPast, onChoose }: DayProps) {
  const { say } = useSpeech();
  const { me } = useStanding();
  const far = useFar();
  return (
    <div>
      <DayPicker
        label={say("commitment.by-when")}
        hint={due === "" || isPast ? say("form.optional") : far(due)}
        {...(isPast && { error: say("refusal.commitment/day-past") })}
        value={due}
        min={me.today}
        onChange={(event) => onChoose(event.currentTarget.value)}
      />
      <Actions>
        {AHEAD.map((days) => (
          <Button key={days} look="quiet" onClick={() => onChoose(daysAfter(me.today, days))}>
            {say(`owner.ahead-${days}`)}
          </Button>
        ))}
        {due !== "" && (
          <Button look="quiet" onClick={() => onChoose("")}>
            {say("owner.no-day")}
          </Button>
        )}
      </Actions>
    </div>
  );
}
