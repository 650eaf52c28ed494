import { useId } from "react";
import type { ReactNode } from "react";

export type Option = {
  readonly value: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
};

type ChoiceProps = {
  readonly legend: ReactNode;
  readonly name: string;
  readonly options: readonly Option[];
  /** `one` draws radios, `many` checkboxes. */
  readonly takes?: "one" | "many" | undefined;
  /** The chosen values, when the screen keeps them; leave out to let the form keep them. */
  readonly chosen?: readonly string[] | undefined;
  readonly initiallyChosen?: readonly string[] | undefined;
  readonly onChoose?: (chosen: readonly string[]) => void;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
  /** `rows` are wide for the thumb; `row` lies in one line for two or three short words. */
  readonly look?: "rows" | "row" | undefined;
};

export function Choice({
  legend,
  name,
  options,
  takes = "one",
  chosen,
  initiallyChosen = [],
  onChoose,
  hint,
  error,
  look = "rows",
}: ChoiceProps) {
  const id = useId();
  const pick = (value: string, isPicked: boolean) => {
    if (takes === "one") return onChoose?.([value]);
    const current = chosen ?? [];
    onChoose?.(isPicked ? [...current, value] : current.filter((other) => other !== value));
  };
  return (
    <fieldset
      className="choice field"
      data-look={look}
      aria-describedby={hint === undefined && error === undefined ? undefined : `${id}-hint`}
    >
      <legend>{legend}</legend>
      {hint === undefined && error === undefined ? null : (
        <p id={`${id}-hint`} className={error === undefined ? "hint" : "error"}>
          {error ?? hint}
        </p>
      )}
      <div className="options">
        {options.map(({ value, label, hint: optionHint }) => (
          <label key={value}>
            <input
              type={takes === "one" ? "radio" : "checkbox"}
              name={name}
              value={value}
              {...(chosen === undefined
                ? { defaultChecked: initiallyChosen.includes(value) }
                : { checked: chosen.includes(value) })}
              onChange={(event) => pick(value, event.currentTarget.checked)}
            />
            <span className="option">
              {label}
              {optionHint === undefined ? null : <span className="hint">{optionHint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
