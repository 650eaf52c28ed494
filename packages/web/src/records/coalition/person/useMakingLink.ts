import { isProblem, type MadeLink, type NewLink } from "@mortar/client";
import { useState } from "react";
import { useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";

/** Makes a link, once it is asked for: what came of it, or what stood in the way. */
export const useMakingLink = (link: NewLink) => {
  const { say } = useSpeech();
  const { client } = useWorkspace();
  const [made, setMade] = useState<MadeLink | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const make = async () => {
    setTrouble(null);
    try {
      const answer = await client.makeLink(link);
      if (isProblem(answer)) setTrouble(answer.sentence);
      else setMade(answer);
    } catch {
      setTrouble(say("invite.no-line"));
    }
  };
  return { made, trouble, make };
};
