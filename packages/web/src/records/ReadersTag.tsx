import type { Audience } from "@mortar/core";
import { Readers } from "../parts/index.ts";
import { useReaders } from "./useReaders.ts";
import { useSpeech } from "../speech/SpeechContext.ts";

export function ReadersTag({ audience }: { readonly audience: Audience }) {
  const { say } = useSpeech();
  const readers = useReaders();
  return (
    <Readers reach={readers.reach(audience)}>{say("readers.can-read", { readers: readers.words(audience) })}</Readers>
  );
}
