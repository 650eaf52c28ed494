import { isOut } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import { newId } from "../../../coalition/newId.ts";
import { useDraftedFields } from "../../../coalition/useDraftedFields.ts";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useStanding, useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Choice, DayPicker, TextArea } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { StepAside } from "../../../workspace/StepAside.tsx";
import { useNames } from "../../coalition/useNames.ts";

type TellProps = { readonly member: string; readonly about: string; readonly onClose: () => void };

/** What became possible, the day it did, and the gives without which it would not have been. */
export function TellForm({ member, about, onClose }: TellProps) {
  const { say } = useSpeech();
  const { world, me } = useStanding();
  const { notices } = useWorkspace();
  const names = useNames();
  const request = useRequest();
  const { fields, write, clear, isKept } = useDraftedFields(about, "tell", { words: "", on: me.today, gives: "" });
  const gives = [...world.commitments.values()].filter(
    (it) => it.as === "give" && isOut(it) && it.audience.includes("coalition"),
  );
  const chosen = fields.gives.split(" ").filter((id) => gives.some((it) => it.id === id));
  const isToCome = fields.on > me.today;
  const send = async () => {
    const ask = { id: newId(), member, words: fields.words.trim(), on: fields.on, gives: chosen };
    const asked = request({ command: "nameJointGain", ask, about, as: member });
    clear();
    onClose();
    if (await asked) notices.say(say("together.now-told"));
  };
  return (
    <StepAside
      back={about}
      send={say("together.send")}
      isReady={fields.words.trim() !== "" && fields.on !== "" && !isToCome}
      isKept={isKept}
      onSend={send}
      onClose={onClose}
    >
      <TextArea
        label={say("together.words")}
        hint={say("together.words-hint")}
        value={fields.words}
        onChange={(event) => write({ words: event.currentTarget.value })}
        rows={3}
      />
      <DayPicker
        label={say("together.on")}
        {...(isToCome && { error: say("refusal.jointGain/day-to-come") })}
        value={fields.on}
        max={me.today}
        onChange={(event) => write({ on: event.currentTarget.value })}
      />
      {gives.length > 0 && (
        <Choice
          legend={say("together.gives")}
          hint={say("form.optional")}
          name={`gives ${about}`}
          takes="many"
          options={gives.map((it) => ({ value: it.id, label: it.words.said, hint: names.member(it.member) }))}
          chosen={chosen}
          onChoose={(ids) => write({ gives: ids.join(" ") })}
        />
      )}
    </StepAside>
  );
}
