import { useDraftedFields } from "../../../coalition/useDraftedFields.ts";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { Choice, TextField } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { StepAside } from "../../../workspace/StepAside.tsx";
import { AmountFields, likelyCurrency, measuredFrom } from "../../AmountFields.tsx";
import { DayMoved, isDayMoved } from "./DayMoved.tsx";
import { EVERYONE, OtherMemberField } from "./OtherMemberField.tsx";
import { useNoting } from "./useNoting.ts";

type UnaskedProps = { readonly member: string; readonly onClose: () => void };

/** Where a request for help nobody had asked for is shown while it waits. */
export const unaskedAbout = (member: string) => `unasked-${member}`;

/** Help nobody had asked for, given or received: it is thanked for, and measured against no pledge. */
export function UnaskedForm({ member, onClose }: UnaskedProps) {
  const { say } = useSpeech();
  const { world, me } = useStanding();
  const note = useNoting();
  const about = unaskedAbout(member);
  const { fields, write, clear, isKept } = useDraftedFields(about, "unasked", {
    side: "giver",
    other: "",
    what: "",
    kind: "hours",
    quantity: "",
    currency: likelyCurrency(world),
    on: me.today,
  });
  const measured = measuredFrom(fields);
  const isGiver = fields.side === "giver";
  const isReady =
    fields.what.trim() !== "" &&
    fields.other !== "" &&
    isDayMoved(fields.on, me) &&
    (isGiver || fields.other !== EVERYONE) &&
    measured !== null;

  const send = async () => {
    if (!measured) return;
    const other = fields.other === EVERYONE ? null : fields.other;
    const between = isGiver ? { giver: member, receiver: other } : { giver: other ?? "", receiver: member };
    const moved = { ...between, what: fields.what.trim(), ...measured, on: fields.on, pledge: null };
    const noted = note(moved, member, about);
    clear();
    onClose();
    await noted;
  };
  return (
    <StepAside
      back={about}
      send={say("moved.note-send")}
      isReady={isReady}
      isKept={isKept}
      onSend={send}
      onClose={onClose}
    >
      <Choice
        legend={say("unasked.which-way")}
        name={`side ${about}`}
        look="row"
        options={(["giver", "receiver"] as const).map((value) => ({ value, label: say(`unasked.we-${value}`) }))}
        chosen={[fields.side]}
        onChoose={([side = "giver"]) => write({ side })}
      />
      <OtherMemberField
        label={say(isGiver ? "moved.to-whom" : "unasked.from-whom")}
        besides={member}
        value={fields.other === EVERYONE && !isGiver ? "" : fields.other}
        takes={isGiver ? "one-or-everyone" : "one"}
        onChoose={(other) => write({ other })}
      />
      <TextField
        label={say("moved.what")}
        hint={say("unasked.what-hint")}
        value={fields.what}
        onChange={(event) => write({ what: event.currentTarget.value })}
      />
      <AmountFields fields={fields} write={write} />
      <DayMoved value={fields.on} onChoose={(on) => write({ on })} />
    </StepAside>
  );
}
