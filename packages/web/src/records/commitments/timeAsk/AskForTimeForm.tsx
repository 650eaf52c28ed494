import { HOURS_MAX } from "@mortar/core/src/records/coalition/invitation/shape.ts";
import { newId } from "../../../coalition/newId.ts";
import { useDraftedFields } from "../../../coalition/useDraftedFields.ts";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useStanding, useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Choice, DayPicker, TextField } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { StepAside } from "../../../workspace/StepAside.tsx";
import { amountWritten, NumberField } from "../../NumberField.tsx";

/** Where a new call on the members' time is shown while it waits. */
export const ASKING_FOR_TIME = "asking-for-time";

/** Something that takes the members' time: what, how much of it a month, of all or of some. */
export function AskForTimeForm({ onClose }: { readonly onClose: () => void }) {
  const { say } = useSpeech();
  const { world, me } = useStanding();
  const { notices } = useWorkspace();
  const request = useRequest();
  const { fields, write, clear, isKept } = useDraftedFields(ASKING_FOR_TIME, "ask", {
    what: "",
    hours: "",
    members: "",
    from: me.today,
    until: "",
  });
  const members = [...world.members.values()].filter(({ left }) => !left);
  const chosen = fields.members.split(" ").filter((id) => world.members.has(id));
  const { quantity: hours } = amountWritten(fields.hours);
  const isTooMany = (hours ?? 0) > HOURS_MAX;
  const isBackwards = fields.until !== "" && fields.until < fields.from;
  const send = async () => {
    const ask = {
      id: newId(),
      what: fields.what.trim(),
      members: chosen.length === 0 ? null : chosen,
      hours,
      from: fields.from,
      until: fields.until || null,
    };
    const asked = request({ command: "askForTime", ask, about: ASKING_FOR_TIME });
    clear();
    onClose();
    if (await asked) notices.say(say("time.now-asked"));
  };
  return (
    <StepAside
      back={ASKING_FOR_TIME}
      send={say("form.keep")}
      isReady={fields.what.trim() !== "" && hours !== null && !isTooMany && fields.from !== "" && !isBackwards}
      isKept={isKept}
      onSend={send}
      onClose={onClose}
    >
      <TextField
        label={say("time.what")}
        hint={say("time.what-hint")}
        value={fields.what}
        onChange={(event) => write({ what: event.currentTarget.value })}
      />
      <NumberField
        label={say("time.each")}
        {...(isTooMany && { error: say("time.too-many", { hours: HOURS_MAX }) })}
        written={fields.hours}
        onWrite={(written) => write({ hours: written })}
      />
      <Choice
        legend={say("time.of-whom")}
        hint={say("time.of-whom-hint")}
        name="asked of"
        takes="many"
        look="row"
        options={members.map(({ id, name }) => ({ value: id, label: name.said }))}
        chosen={chosen}
        onChoose={(ids) => write({ members: ids.join(" ") })}
      />
      <DayPicker
        label={say("pledge.from")}
        value={fields.from}
        onChange={(event) => write({ from: event.currentTarget.value })}
      />
      <DayPicker
        label={say("pledge.until")}
        hint={say("pledge.until-hint")}
        {...(isBackwards && { error: say("refusal.timeAsk/ends-before") })}
        value={fields.until}
        onChange={(event) => write({ until: event.currentTarget.value })}
      />
    </StepAside>
  );
}
