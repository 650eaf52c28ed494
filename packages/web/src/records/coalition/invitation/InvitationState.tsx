import type { Invitation } from "@mortar/core/src/records/coalition/invitation/shape.ts";
import { type MarkShape, Tag } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";

const shapes: Readonly<Record<Invitation["state"], MarkShape | undefined>> = {
  open: "gap",
  accepted: "person",
  declined: undefined,
  withdrawn: undefined,
  welcomed: "people",
};

/** How an invitation stands. */
export function InvitationState({ it }: { readonly it: Invitation }) {
  const { say } = useSpeech();
  return <Tag shape={shapes[it.state]}>{say(`invitation.state.${it.state}`)}</Tag>;
}
