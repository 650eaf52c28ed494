import type { Handing } from "@mortar/client";
import { Choice, TextField } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";

const handings = ["in-person", "qr", "mail"] as const satisfies readonly Handing[];

type HandingProps = {
  readonly handedOver: Handing;
  readonly onHand: (handedOver: Handing) => void;
  readonly mailTo: string;
  readonly onAddress: (address: string) => void;
};

/** How a link reaches the person it is for. */
export function HandingFields({ handedOver, onHand, mailTo, onAddress }: HandingProps) {
  const { say } = useSpeech();
  return (
    <>
      <Choice
        legend={say("invite.how")}
        hint={say("invite.how-hint")}
        name="handing"
        options={handings.map((value) => ({ value, label: say(`invite.${value}`) }))}
        chosen={[handedOver]}
        onChoose={([chosen]) => onHand(handings.find((it) => it === chosen) ?? "in-person")}
      />
      {handedOver === "mail" && (
        <TextField
          type="email"
          autoComplete="off"
          label={say("invite.address")}
          value={mailTo}
          onChange={(event) => onAddress(event.currentTarget.value)}
        />
      )}
    </>
  );
}
