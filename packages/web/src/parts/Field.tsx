import { useId } from "react";
import type { FormEvent, InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from "react";
import { Mark } from "./Mark.tsx";

type Asking = {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
};

type Wiring = {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
};

/** A label, a hint, what is missing, and whatever control `children` draws with the wiring it is given. */
export function Field({
  label,
  hint,
  error,
  id,
  children,
}: Asking & { readonly id?: string | undefined; readonly children: (wiring: Wiring) => ReactNode }) {
  const ownId = useId();
  const controlId = id ?? ownId;
  const described = [hint === undefined ? [] : `${controlId}-hint`, error === undefined ? [] : `${controlId}-error`]
    .flat()
    .join(" ");
  return (
    <div className="field">
      <label htmlFor={controlId}>{label}</label>
      {hint === undefined ? null : (
        <p className="hint" id={`${controlId}-hint`}>
          {hint}
        </p>
      )}
      {children({
        id: controlId,
        "aria-describedby": described === "" ? undefined : described,
        "aria-invalid": error === undefined ? undefined : true,
      })}
      {error === undefined ? null : (
        <p className="error" id={`${controlId}-error`}>
          <Mark shape="crack" />
          <span>{error}</span>
        </p>
      )}
    </div>
  );
}

export function TextField({ label, hint, error, id, ...rest }: Asking & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <Field label={label} hint={hint} error={error} id={id}>
      {(wiring) => <input {...rest} {...wiring} className="input" />}
    </Field>
  );
}

/** The browser's own date input: right in every locale, and the best a thumb can have. */
export function DayPicker(props: Asking & Omit<InputHTMLAttributes<HTMLInputElement>, "type">) {
  return <TextField {...props} type="date" />;
}

export function SelectField({ label, hint, error, id, ...rest }: Asking & SelectHTMLAttributes<HTMLSelectElement>) {
  return (
    <Field label={label} hint={hint} error={error} id={id}>
      {(wiring) => <select {...rest} {...wiring} className="input" />}
    </Field>
  );
}

type TextAreaProps = Asking &
  TextareaHTMLAttributes<HTMLTextAreaElement> & {
    /** `said` writes in the serif of people's own words; `plain` in the page's voice. */
    readonly voice?: "said" | "plain" | undefined;
  };

/** Grows with what is written: by `field-sizing`, or by a hidden twin where that is unknown. */
export function TextArea({ label, hint, error, id, voice = "said", onInput, ...rest }: TextAreaProps) {
  const grow = (event: FormEvent<HTMLTextAreaElement>) => {
    const area = event.currentTarget;
    area.parentElement?.setAttribute("data-text", area.value);
    onInput?.(event as Parameters<NonNullable<typeof onInput>>[0]);
  };
  return (
    <Field label={label} hint={hint} error={error} id={id}>
      {(wiring) => (
        <div className="grow" data-voice={voice} data-text={rest.value ?? rest.defaultValue}>
          <textarea dir="auto" {...rest} {...wiring} className="input" onInput={grow} />
        </div>
      )}
    </Field>
  );
}
