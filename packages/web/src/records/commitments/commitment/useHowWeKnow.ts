import { proofFrom } from "@mortar/core/src/values/proof.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useNames } from "../../coalition/useNames.ts";

/** How it was established who affirmed, in a sentence. */
export const useHowWeKnow = () => {
  const { say } = useSpeech();
  const names = useNames();
  return ({ via, proof }: { readonly via: string; readonly proof: string }): string => {
    const { how, handedOver, by } = proofFrom(proof);
    if (how === "example") return say("proof.example");
    if (how === "file") return say("proof.file");
    if (via === "spoken") return say("proof.spoken");
    const told = { person: names.person(by ?? "") };
    if (how === "link") return say(`proof.link-${handedOver ?? "in-person"}`, told);
    return handedOver === null ? say("proof.account") : say(`proof.account-${handedOver}`, told);
  };
};
