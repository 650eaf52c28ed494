import type { Kept } from "@mortar/core";
import type { Coalition } from "@mortar/core/src/records/coalition/coalition/coalition.ts";
import { type FormEvent, useState } from "react";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, SelectField } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { FocusInside } from "../../../workspace/FocusInside.tsx";
import { inWords, zonesByRegion } from "./zones.ts";

type ZoneFormProps = { readonly it: Kept<Coalition>; readonly place: string; readonly onClose: () => void };

/** Another time zone, from now on. The present one comes first. */
export function ZoneForm({ it: { id, zone: present }, place, onClose }: ZoneFormProps) {
  const { say } = useSpeech();
  const { notices } = useWorkspace();
  const request = useRequest();
  const [zone, setZone] = useState(present);

  const move = (to: string) => request({ command: "moveZone", ask: { id, zone: to }, about: place });
  const send = async (event: FormEvent) => {
    event.preventDefault();
    onClose();
    if (zone === present || !(await move(zone))) return;
    notices.say(say("coalition.zone-moved", { zone: inWords(zone) }), {
      label: say("commitment.undo"),
      press: () => void move(present),
    });
  };
  return (
    <FocusInside back={place}>
      <form className="stack" onSubmit={(event) => void send(event)}>
        <SelectField
          label={say("coalition.new-zone")}
          hint={say("coalition.zone-note")}
          value={zone}
          onChange={(event) => setZone(event.currentTarget.value)}
        >
          <option value={present}>{inWords(present)}</option>
          {[...zonesByRegion(present)].map(([region, zones]) => (
            <optgroup key={region} label={region}>
              {zones.map(({ value, city }) => (
                <option key={value} value={value}>
                  {city}
                </option>
              ))}
            </optgroup>
          ))}
        </SelectField>
        <Actions>
          <Button look="main" type="submit">
            {say("coalition.zone-send")}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {say("form.not-now")}
          </Button>
        </Actions>
      </form>
    </FocusInside>
  );
}
