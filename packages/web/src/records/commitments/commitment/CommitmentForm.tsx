import type { Kept } from "@mortar/core";
import type { Commitment } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import { TakeBackForm } from "../../redaction/TakeBackForm.tsx";
import type { FormName } from "./CommitmentActions.tsx";
import { BecameForm } from "./BecameForm.tsx";
import { WordsForm } from "./WordsForm.tsx";

type FormProps = { readonly form: FormName; readonly it: Kept<Commitment>; readonly onClose: () => void };

export function CommitmentForm({ form, it, onClose }: FormProps) {
  if (form === "became") return <BecameForm it={it} onClose={onClose} />;
  if (form === "take-back")
    return (
      <TakeBackForm key={it.revision} kind="commitments" id={it.id} words={it.words} as={it.member} onClose={onClose} />
    );
  return <WordsForm form={form} it={it} onClose={onClose} />;
}
