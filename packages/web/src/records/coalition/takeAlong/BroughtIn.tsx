import { Note } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useCoalition } from "../useCoalition.ts";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";

/** The coalition came from a file: what stands from before is as the file tells it. */
export function BroughtIn() {
  const { say, moment } = useSpeech();
  const { world } = useStanding();
  const { coalition } = useCoalition();
  const it = coalition?.broughtIn;
  if (!it) return null;
  const person = world.persons.get(it.by)?.name.said ?? say("brought-in.host");
  return (
    <Note title={say("brought-in.title")}>
      <p>
        {say("brought-in.text", { when: moment(it.at), person, made: moment(it.madeAt) })}
        {it.from !== null && ` ${say("brought-in.from", { from: it.from })}`}
      </p>
      <p>{say("brought-in.means")}</p>
    </Note>
  );
}
