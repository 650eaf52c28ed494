import { type Measured, ResourceKind } from "@mortar/core/src/values/resource.ts";
import type { World } from "../coalition/world.ts";
import { SelectField } from "../parts/index.ts";
import { useSpeech } from "../speech/SpeechContext.ts";
import { amountWritten, NumberField } from "./NumberField.tsx";

export type AmountField = "kind" | "quantity" | "currency";

type AmountProps = {
  readonly fields: Readonly<Record<AmountField, string>>;
  readonly write: (changed: Partial<Readonly<Record<AmountField, string>>>) => void;
};

/** What it is, and how much of it in its own unit. */
export function AmountFields({ fields, write }: AmountProps) {
  const { say } = useSpeech();
  const kind = kindOf(fields.kind);
  return (
    <>
      <SelectField
        label={say("amount.kind")}
        value={kind}
        onChange={(event) => write({ kind: event.currentTarget.value })}
      >
        {ResourceKind.options.map((it) => (
          <option key={it} value={it}>
            {say(`resource.${it}`)}
          </option>
        ))}
      </SelectField>
      <div className="amount">
        <QuantityField kind={kind} quantity={fields.quantity} onWrite={(quantity) => write({ quantity })} />
        {kind === "money" && <CurrencyField value={fields.currency} onChoose={(currency) => write({ currency })} />}
      </div>
    </>
  );
}

type QuantityProps = {
  readonly kind: ResourceKind;
  readonly quantity: string;
  /** More than this it cannot be. */
  readonly max?: number;
  readonly onWrite: (quantity: string) => void;
};

/** A number, by the hundredth. Hours and money always have one. */
export function QuantityField({ kind, quantity, max = Infinity, onWrite }: QuantityProps) {
  const { say } = useSpeech();
  const { quantity: found } = amountWritten(quantity);
  return (
    <NumberField
      label={say("amount.how-much", { kind })}
      {...(isOptional(kind) && { hint: say("amount.optional") })}
      {...(found !== null && found > max && { error: say("refusal.movement/more-than-moved") })}
      written={quantity}
      onWrite={onWrite}
    />
  );
}

type CurrencyProps = { readonly value: string; readonly onChoose: (currency: string) => void };

function CurrencyField({ value, onChoose }: CurrencyProps) {
  const { say, locale } = useSpeech();
  const names = new Intl.DisplayNames([locale], { type: "currency" });
  return (
    <SelectField label={say("amount.currency")} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
      {Intl.supportedValuesOf("currency").map((code) => (
        <option key={code} value={code}>
          {code} · {names.of(code)}
        </option>
      ))}
    </SelectField>
  );
}

export const kindOf = (written: string): ResourceKind => ResourceKind.catch("hours").parse(written);

/** As core takes it: a number, or none; a currency with money alone. `null` while something is missing or unclear. */
export const measuredFrom = ({ kind, quantity, currency }: AmountProps["fields"]): Measured | null => {
  const found = quantityFrom(kindOf(kind), quantity);
  return found && { kind: kindOf(kind), ...found, currency: kindOf(kind) === "money" ? currency : null };
};

/** How much is written; `null` where it is unclear, or is missing and has to be there. */
export const quantityFrom = (kind: ResourceKind, written: string): Pick<Measured, "quantity"> | null => {
  const { quantity, wrong } = amountWritten(written);
  return wrong || (quantity === null && !isOptional(kind)) ? null : { quantity };
};

/** What can do without a number. */
const isOptional = (kind: ResourceKind) => kind !== "hours" && kind !== "money";

/** The money that was last spoken of here; where there was none yet, one of many. */
export const likelyCurrency = ({ pledges, movements }: World): string =>
  [...movements.values(), ...pledges.values()].findLast(({ currency }) => currency !== null)?.currency ?? "EUR";
