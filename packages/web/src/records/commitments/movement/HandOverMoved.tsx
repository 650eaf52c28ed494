import type { MovedOfPledge } from "@mortar/core/src/analyses/moved/shape.ts";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { HandOver } from "../../coalition/person/HandOver.tsx";
import { useNames } from "../../coalition/useNames.ts";
import { movementsIn, waitingFor } from "./movementsOf.ts";

type HandOverProps = {
  readonly member: string;
  /** What it pledged, beside what has arrived. */
  readonly pledged: readonly MovedOfPledge[];
};

/** Where something waits for a member's word, or less has arrived than it pledged: somebody who speaks for it is handed a link. */
export function HandOverMoved({ member, pledged }: HandOverProps) {
  const { say } = useSpeech();
  const { world } = useStanding();
  const names = useNames();
  const owesWord = movementsIn(world).some((it) => waitingFor(it, [member]));
  const isLess = pledged.some(({ due, moved }) => due !== null && moved !== null && moved < due);
  if (!owesWord && !isLess) return null;
  const told = { member: names.member(member) };
  return (
    <div className="actions screen-only">
      <HandOver
        link={{ task: "moved", member }}
        said={{
          button: say("moved.hand-over"),
          title: say("moved.hand-over-this", told),
          note: (person) => say("moved.hand-over-note", { ...told, person }),
          to: say("moved.hand-over-to", told),
        }}
      />
    </div>
  );
}
