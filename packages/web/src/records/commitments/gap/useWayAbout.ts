import type { Gap as Finding } from "@mortar/core/src/analyses/gaps/gaps.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";

/** What a button is called where several on a screen say the same: by what it is about, too. */
export const useWayAbout = ({ code, args }: Finding) => {
  const { say } = useSpeech();
  return (way: string): string => say("gap.way-about", { way, gap: say(`analysis.gaps.${code}`, args) });
};
