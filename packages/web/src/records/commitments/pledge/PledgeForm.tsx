import { Every } from "@mortar/core/src/records/commitments/pledge/shape.ts";
import { isOut } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import { newId } from "../../../coalition/newId.ts";
import { useDraftedFields } from "../../../coalition/useDraftedFields.ts";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useStanding, useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import type { World } from "../../../coalition/world.ts";
import { DayPicker, SelectField, TextField } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { StepAside } from "../../../workspace/StepAside.tsx";
import { AmountFields, likelyCurrency, measuredFrom } from "../../AmountFields.tsx";

type PledgeFormProps = { readonly member: string; readonly onClose: () => void };

/** Where a new pledge of a member is shown while it waits. */
export const pledgingAbout = (member: string) => `pledging-${member}`;

/** The gives of a member that the others know of: each can be made countable. */
export const givesOf = ({ commitments }: World, member: string) =>
  [...commitments.values()].filter((it) => it.member === member && it.as === "give" && isOut(it));

/** What a member means to move for one of its gives, how much and how often. */
export function PledgeForm({ member, onClose }: PledgeFormProps) {
  const { say } = useSpeech();
  const { world, me } = useStanding();
  const { notices } = useWorkspace();
  const request = useRequest();
  const about = pledgingAbout(member);
  const gives = givesOf(world, member);
  const { fields, write, clear, isKept } = useDraftedFields(about, "pledge", {
    give: gives[0]?.id ?? "",
    what: "",
    kind: "hours",
    quantity: "",
    currency: likelyCurrency(world),
    every: "month",
    from: me.today,
    until: "",
  });
  const measured = measuredFrom(fields);
  const isBackwards = fields.until !== "" && fields.until < fields.from;
  const isMissing = fields.what.trim() === "" || fields.give === "" || fields.from === "";
  const send = async () => {
    if (!measured) return;
    const { give, from } = fields;
    const every = Every.catch("once").parse(fields.every);
    const ask = { id: newId(), give, what: fields.what.trim(), ...measured, every, from, until: fields.until || null };
    const asked = request({ command: "pledgeResource", ask, about, as: member });
    clear();
    onClose();
    if (await asked) notices.say(say("pledge.now-made"));
  };
  return (
    <StepAside
      back={about}
      send={say("pledge.send")}
      isReady={!isMissing && !isBackwards && measured !== null}
      isKept={isKept}
      onSend={send}
      onClose={onClose}
    >
      <SelectField
        label={say("pledge.for-which")}
        value={fields.give}
        onChange={(event) => write({ give: event.currentTarget.value })}
      >
        {gives.map(({ id, words }) => (
          <option key={id} value={id}>
            {words.said}
          </option>
        ))}
      </SelectField>
      <TextField
        label={say("pledge.what")}
        hint={say("pledge.what-hint")}
        value={fields.what}
        onChange={(event) => write({ what: event.currentTarget.value })}
      />
      <AmountFields fields={fields} write={write} />
      <EveryField value={fields.every} onChoose={(every) => write({ every })} />
      <DayPicker
        label={say("pledge.from")}
        value={fields.from}
        onChange={(event) => write({ from: event.currentTarget.value })}
      />
      <UntilField value={fields.until} isBackwards={isBackwards} onChoose={(until) => write({ until })} />
    </StepAside>
  );
}

export function EveryField({ value, onChoose }: { readonly value: string; readonly onChoose: (it: string) => void }) {
  const { say } = useSpeech();
  return (
    <SelectField
      label={say("pledge.how-often")}
      value={value}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      {Every.options.map((every) => (
        <option key={every} value={every}>
          {say(`every.${every}`)}
        </option>
      ))}
    </SelectField>
  );
}

type UntilProps = {
  readonly value: string;
  readonly isBackwards: boolean;
  readonly onChoose: (day: string) => void;
};

export function UntilField({ value, isBackwards, onChoose }: UntilProps) {
  const { say } = useSpeech();
  return (
    <DayPicker
      label={say("pledge.until")}
      hint={say("pledge.until-hint")}
      {...(isBackwards && { error: say("refusal.pledge/ends-before") })}
      value={value}
      onChange={(event) => onChoose(event.currentTarget.value)}
    />
  );
}
