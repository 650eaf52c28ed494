import type { Reciprocity } from "@mortar/core/src/analyses/reciprocity/shape.ts";
import type { RingTie } from "@mortar/core/src/pictures/shape.ts";
import { useMemo } from "react";
import { useSpeech } from "../../speech/SpeechContext.ts";

type SpokenTie = Pick<RingTie, "giver" | "receiver" | "standing" | "count">;

/** What a screen reader says of the members and ties of the ring. */
export const useSpokenRing = (answer: Reciprocity) => {
  const { say, list } = useSpeech();
  return useMemo(() => {
    const byId = new Map(answer.members.map((it) => [it.id, it]));
    const name = (id: string) => byId.get(id)?.name ?? "";
    const count = (end: "giver" | "receiver", id: string) => answer.exchanges.filter((it) => it[end] === id).length;
    return {
      name,
      member: (id: string): string => {
        const { gaps = [], hasLeft } = byId.get(id) ?? {};
        const flows = { member: name(id), gives: count("giver", id), gets: count("receiver", id) };
        return [
          say("ring.member", flows),
          ...(hasLeft ? [say("ring.has-left")] : []),
          ...(gaps.length > 0 ? [say("ring.gaps", { kinds: list(gaps.map((as) => say(`ring.kind.${as}`))) })] : []),
        ].join(" ");
      },
      tie: ({ giver, receiver, standing, count: ties }: SpokenTie): string =>
        say("ring.tie", {
          giver: name(giver),
          receiver: name(receiver),
          count: ties,
          standing: say(`standing.${standing}`),
        }),
    };
  }, [answer, say, list]);
};
