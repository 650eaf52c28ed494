import type { Kept } from "@mortar/core";
import type { Answer } from "@mortar/core/src/records/commitments/answer/answer.ts";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { TakeBackForm } from "../../redaction/TakeBackForm.tsx";
import { CorrectForm } from "./CorrectForm.tsx";
import { MarkForm } from "./MarkForm.tsx";
import { ReleaseForm } from "./ReleaseForm.tsx";
import { TranslateForm } from "./TranslateForm.tsx";

/** Each form of an answer is a step aside from reading it; one is open at a time. */
export type FormName = "mark" | "correct" | "translate" | "release" | "take-back";

type FormProps = { readonly form: FormName; readonly it: Kept<Answer>; readonly onClose: () => void };

export function AnswerForm({ form, it, onClose }: FormProps) {
  const { say } = useSpeech();
  const { me } = useStanding();
  if (form === "mark") return <MarkForm it={it} onClose={onClose} />;
  if (form === "correct") return <CorrectForm it={it} onClose={onClose} />;
  if (form === "translate") return <TranslateForm it={it} onClose={onClose} />;
  if (form === "release") return <ReleaseForm it={it} onClose={onClose} />;
  const as = me.members.includes(it.member) ? { as: it.member } : {};
  return (
    <>
      {it.translation && <p className="hint">{say("answer.translation-taken-back")}</p>}
      <TakeBackForm kind="answers" id={it.id} words={it.words} {...as} onClose={onClose} />
    </>
  );
}
