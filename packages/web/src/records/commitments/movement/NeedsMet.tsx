import type { Commitment } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import { Anchor } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useAddress } from "../../../workspace/useAddress.ts";
import { useNames } from "../../coalition/useNames.ts";

/** Which needs it is for, each one click away. */
export function NeedsMet({ needs }: { readonly needs: readonly Commitment[] }) {
  const { say } = useSpeech();
  const address = useAddress();
  const names = useNames();
  return needs.map(({ id, member, words }) => (
    <p key={id} className="reason">
      {say("moved.for-need", { member: names.member(member) })}{" "}
      <Anchor href={address.commitment(id)}>{words.said}</Anchor>
    </p>
  ));
}
