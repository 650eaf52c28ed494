import type { Kept } from "@mortar/core";
import type { Tie } from "@mortar/core/src/records/commitments/tie/shape.ts";
import { TakeBackForm } from "../../redaction/TakeBackForm.tsx";
import { ArrivalForm } from "./ArrivalForm.tsx";
import { PossibleForm } from "./PossibleForm.tsx";
import type { TieFormName } from "./TieActions.tsx";

type FormProps = { readonly form: TieFormName; readonly tie: Kept<Tie>; readonly onClose: () => void };

export function TieForm({ form, tie, onClose }: FormProps) {
  if (form === "arrival") return <ArrivalForm tie={tie} onClose={onClose} />;
  if (form === "take-back" && tie.makesPossible)
    return (
      <TakeBackForm
        key={tie.revision}
        kind="ties"
        id={tie.id}
        words={tie.makesPossible.words}
        as={tie.receiver}
        onClose={onClose}
      />
    );
  return <PossibleForm tie={tie} onClose={onClose} />;
}
