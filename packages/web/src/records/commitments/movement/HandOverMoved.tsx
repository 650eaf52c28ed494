import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { HandOver } from "../../coalition/person/HandOver.tsx";
import { useNames } from "../../coalition/useNames.ts";
import { movementsIn, waitingFor } from "./movementsOf.ts";

/** For a member that pledged something, or whose word something waits for: somebody who speaks for it is handed a link. */
export function HandOverMoved({ member }: { readonly member: string }) {
  const { say } = useSpeech();
  const { world } = useStanding();
  const names = useNames();
  const hasPledged = [...world.pledges.values()].some((it) => it.member === member && !it.isEnded);
  if (!hasPledged && !movementsIn(world).some((it) => waitingFor(it, [member]))) return null;
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
