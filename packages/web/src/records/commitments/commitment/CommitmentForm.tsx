import type { Kept } from "@mortar/core";
import type { Commitment } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import { TakeBackForm } from "../../redaction/TakeBackForm.tsx";
import { BecameForm } from "./BecameForm.tsx";
import { SubjectToForm } from "./SubjectToForm.tsx";
import { WordsForm } from "./WordsForm.tsx";

/** Each form of a commitment is a step aside from reading it; one is open at a time. */
export type FormName = "own-words" | "renew-words" | "subject" | "reword" | "withdraw" | "became" | "take-back";

type FormProps = { readonly form: FormName; readonly it: Kept<Commitment>; readonly onClose: () => void };

export function CommitmentForm({ form, it, onClose }: FormProps) {
  if (form === "became") return <BecameForm it={it} onClose={onClose} />;
  if (form === "subject") return <SubjectToForm it={it} onClose={onClose} />;
  if (form === "take-back")
    return (
      <TakeBackForm key={it.revision} kind="commitments" id={it.id} words={it.words} as={it.member} onClose={onClose} />
    );
  return <WordsForm form={form} it={it} onClose={onClose} />;
}
