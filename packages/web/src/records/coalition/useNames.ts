import { useMemo } from "react";
import { useStanding } from "../../coalition/WorkspaceContext.ts";
import { useSpeech } from "../../speech/SpeechContext.ts";

/** What people and members are called here. */
export const useNames = () => {
  const { say } = useSpeech();
  const { world } = useStanding();
  const { persons, members } = world;
  return useMemo(
    () => ({
      person: (id: string) => persons.get(id)?.name.said ?? say("name.unknown-person"),
      member: (id: string) => members.get(id)?.name.said ?? say("name.unknown-member"),
    }),
    [persons, members, say],
  );
};
