import { type QuantityWrong, writtenQuantity } from "@mortar/core/src/values/writtenQuantity.ts";
import { type ReactNode, useState } from "react";
import { TextField } from "../parts/index.ts";
import { useSpeech } from "../speech/SpeechContext.ts";

type NumberProps = {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** What is wrong with it though it is a number. */
  readonly error?: ReactNode;
  readonly written: string;
  readonly takesNone?: true;
  readonly onWrite: (written: string) => void;
};

/** A number as one writes it here, comma or point. What is unclear about it is said once the writer is done with it. */
export function NumberField({ label, hint, error, written, takesNone, onWrite }: NumberProps) {
  const { say } = useSpeech();
  const [isWritten, setWritten] = useState(false);
  const { wrong } = amountWritten(written);
  const isWrong = wrong !== null && !(takesNone && wrong === "nothing" && isNone(written));
  const unclear = isWritten && isWrong ? say(`written.${wrong}`, { said: written.trim() }) : error;
  return (
    <TextField
      label={label}
      {...(hint !== undefined && { hint })}
      {...(unclear !== undefined && { error: unclear })}
      inputMode="decimal"
      autoComplete="off"
      value={written}
      onChange={(event) => {
        setWritten(false);
        onWrite(event.currentTarget.value);
      }}
      onBlur={() => setWritten(true)}
    />
  );
}

type Written = { readonly quantity: number | null; readonly wrong: QuantityWrong | null };

/** The amount that is written, if any; and why it is none. */
export const amountWritten = (written: string): Written => {
  if (written.trim() === "") return { quantity: null, wrong: null };
  const read = writtenQuantity(written);
  return "wrong" in read ? { quantity: null, wrong: read.wrong } : { quantity: read.quantity, wrong: null };
};

/** The same where none is an amount too: `null` while nothing clear is written. */
export const amountOrNone = (written: string): number | null => (isNone(written) ? 0 : amountWritten(written).quantity);

const isNone = (written: string) => /^0+([.,]0*)?$/.test(written.trim());

/** An amount as one would type it here. */
export const asTyped = (locale: string, quantity: number | null): string =>
  quantity === null
    ? ""
    : new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 2 }).format(quantity);
