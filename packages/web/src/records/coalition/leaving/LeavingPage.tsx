import { useParams } from "wouter";
import { useStanding, useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Loading, Page, Sentence, Sentences } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { NoSuchRoom } from "../../../workspace/NoSuchRoom.tsx";
import { useRoomTitle } from "../../../workspace/useRoomTitle.ts";
import { useCoalition } from "../useCoalition.ts";
import { useNames } from "../useNames.ts";
import { LeaveForm } from "./LeaveForm.tsx";
import { OpenPromises } from "./OpenPromises.tsx";

/** What leaving means, what stays open between both sides, and the way out. Afterwards, the sheet for those who stay. */
export function LeavingPage() {
  const { say, day } = useSpeech();
  const { world, me, isWhole } = useStanding();
  const { boot } = useWorkspace();
  const { name } = useCoalition();
  const names = useNames();
  const { member: id = "" } = useParams();
  const it = world.members.get(id);
  useRoomTitle(say("leaving.title"));
  if (!it) return isWhole ? <NoSuchRoom /> : <Loading>{say("room.loading")}</Loading>;

  const told = { member: it.name.said, coalition: name };
  const isOwn = me.members.includes(id) && !it.left;
  return (
    <Page
      title={it.left ? say("leaving.has-left", told) : say("leaving.title-of", told)}
      lead={
        it.left
          ? say("leaving.left-on", { day: day(it.left.on), person: names.person(it.left.person) })
          : say("leaving.lead", told)
      }
    >
      {isOwn && (
        <Sentences label={say("leaving.title")}>
          {(["access", "promises", "ties", "words"] as const).map((what) => (
            <Sentence key={what} size="small" plain={say(`leaving.${what}`, told)} />
          ))}
        </Sentences>
      )}
      <OpenPromises member={id} />
      <p className="paper-only">{say("leaving.printed", { ...told, day: day(me.today) })}</p>
      {isOwn && <LeaveForm it={it} exportAt={`/api/coalitions/${boot.view.coalition}/export`} />}
    </Page>
  );
}
