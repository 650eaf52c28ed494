import { useEffect, useState } from "react";
import { useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";

/** The day on which a member joined, from its history; `null` until it has come. */
export const useSince = (member: string): string | null => {
  const { client, line } = useWorkspace();
  const { dayOf } = useSpeech();
  const [found, setFound] = useState<{ readonly member: string; readonly at: string } | null>(null);
  useEffect(() => {
    let isLate = false;
    client.history("members", member).then(([first]) => {
      if (first && !isLate) setFound({ member, at: first.at });
    }, line.isDown);
    return () => {
      isLate = true;
    };
  }, [client, line, member]);
  return found?.member === member ? dayOf(found.at) : null;
};
