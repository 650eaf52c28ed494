import { ResourceKind } from "@mortar/core/src/values/resource.ts";
import { SelectField, TextField } from "../parts/index.ts";
import { useSpeech } from "../speech/SpeechContext.ts";

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
export function QuantityField({ kind, quantity, max, onWrite }: QuantityProps) {
  const { say } = useSpeech();
  const isOptional = kind !== "hours" && kind !== "money";
  return (
    <TextField
      label={say("amount.how-much", { kind })}
      hint={isOptional ? say("amount.optional") : undefined}
      type="number"
      inputMode="decimal"
      min="0"
      max={max}
      step="any"
      value={quantity}
      onChange={(event) => onWrite(event.currentTarget.value)}
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

/** As core takes it: a number, or none; a currency with money alone. */
export const measuredFrom = ({ kind, quantity, currency }: AmountProps["fields"]) => ({
  kind: kindOf(kind),
  quantity: numberFrom(quantity),
  currency: kindOf(kind) === "money" ? currency : null,
});

/** Rounded to the hundredth; `null` where no number above nothing is written. */
export const numberFrom = (written: string): number | null => {
  const number = Math.round(Number(written) * 100) / 100;
  return written.trim() === "" || !Number.isFinite(number) || number <= 0 ? null : number;
};

/** Where the writer's own money is not known yet. */
export const FIRST_CURRENCY = "EUR";
