import { useWaitingAbout } from "../../../coalition/WorkspaceContext.ts";
import { PenButton } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import type { Named } from "./naming.ts";

/** Beside a name: the way to another one, while no other is on its way. */
export function RenamePen({ it, onPress }: { readonly it: Named; readonly onPress: () => void }) {
  const { say } = useSpeech();
  const waiting = useWaitingAbout(it.id);
  if (waiting.length > 0) return null;
  return <PenButton label={say("rename.this", { name: it.name.said })} onPress={onPress} />;
}
