import type { Kept } from "@mortar/core";
import type { Arrived, Tie } from "@mortar/core/src/records/commitments/tie/shape.ts";
import { useState } from "react";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useStanding, useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, Choice, DayPicker } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { FocusInside } from "../../../workspace/FocusInside.tsx";

const answers = ["yes", "in-part", "not-yet"] as const satisfies readonly Arrived[];

/** The receiver says whether what was promised has reached it. */
export function ArrivalForm({ tie, onClose }: { readonly tie: Kept<Tie>; readonly onClose: () => void }) {
  const { say } = useSpeech();
  const { me } = useStanding();
  const { notices } = useWorkspace();
  const request = useRequest();
  const [arrived, setArrived] = useState<Arrived>(tie.arrived?.as ?? "yes");
  const [on, setOn] = useState(me.today);

  const send = async () => {
    const asked = request({ command: "reportArrival", ask: { id: tie.id, arrived, on }, as: tie.receiver });
    onClose();
    if (await asked) notices.say(say("tie.now-reported"));
  };
  return (
    <FocusInside back={`possible-${tie.id}`}>
      <Choice
        legend={say("tie.arrival")}
        name={`arrived ${tie.id}`}
        options={answers.map((value) => ({ value, label: say(`tie.arrival-${value}`) }))}
        chosen={[arrived]}
        onChoose={([chosen]) => setArrived(answers.find((it) => it === chosen) ?? "yes")}
      />
      <DayPicker
        label={say("commitment.on")}
        value={on}
        max={me.today}
        onChange={(event) => setOn(event.currentTarget.value)}
      />
      <Actions>
        <Button look="main" disabled={on === ""} onClick={() => void send()}>
          {say("tie.arrival-send")}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {say("form.not-now")}
        </Button>
      </Actions>
    </FocusInside>
  );
}
