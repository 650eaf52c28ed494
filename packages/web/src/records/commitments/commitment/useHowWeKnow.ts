import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useNames } from "../../coalition/useNames.ts";

/** How it was established who affirmed: `account`, or `link-by:PERSON:HANDING` where a link was handed over. */
export const useHowWeKnow = () => {
  const { say } = useSpeech();
  const names = useNames();
  return ({ via, proof }: { readonly via: string; readonly proof: string }): string => {
    const [how, by = "", handing = ""] = proof.split(":");
    if (how === "link-by") {
      const told = { person: names.person(by) };
      if (handing === "mail") return say("proof.link-mail", told);
      if (handing === "qr") return say("proof.link-qr", told);
      return say("proof.link-in-person", told);
    }
    if (via === "spoken") return say("proof.spoken");
    if (how === "example") return say("proof.example");
    return say("proof.account");
  };
};
