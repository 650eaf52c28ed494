import type { Words as Kept } from "@mortar/core";
import type { ComponentProps } from "react";
import { Words } from "../parts/index.ts";
import { useSpeech } from "../speech/SpeechContext.ts";

type SaidProps = Omit<ComponentProps<typeof Words>, "said" | "cuts" | "cutLabel"> & { readonly words: Kept };

/** Words as they are kept, with what was taken back out of them named in the reader's language. */
export function SaidWords({ words: { said, cuts }, ...rest }: SaidProps) {
  const { say } = useSpeech();
  return <Words {...rest} said={said} cuts={cuts} cutLabel={say("words.cut")} />;
}
