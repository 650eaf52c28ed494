import type { Audience } from "@mortar/core";
import { useStanding } from "../coalition/WorkspaceContext.ts";
import type { Reach } from "../parts/index.ts";
import { useSpeech } from "../speech/SpeechContext.ts";
import { useNames } from "./coalition/useNames.ts";

/** Who can read something, in words: every circle by the name of who stands in it. */
export const useReaders = () => {
  const { say, list } = useSpeech();
  const { world, me } = useStanding();
  const names = useNames();
  const invitedName = (person: string): string =>
    [...world.invitations.values()].find((it) => it.person === person)?.personName.said ?? names.person(person);
  const inWords = (circle: string): string => {
    if (circle === "public" || circle === "network" || circle === "coalition" || circle === "stewards")
      return say(`readers.${circle}`);
    const [kind, id] = [circle.slice(0, circle.indexOf(":")), circle.slice(circle.indexOf(":") + 1)];
    if (kind === "member") return say("readers.member", { member: names.member(id) });
    if (kind === "invited") return invitedName(id);
    return id === me.person ? say("readers.you") : names.person(id);
  };
  return {
    reach: (audience: Audience): Reach =>
      audience.includes("public")
        ? "everywhere"
        : audience.includes("coalition") || audience.includes("network")
          ? "circle"
          : "few",
    words: (audience: Audience): string => list(audience.map(inWords)),
  };
};
