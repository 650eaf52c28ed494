import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { Empty, Loading, Page } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { NoSuchRoom } from "../../../workspace/NoSuchRoom.tsx";
import { useRoomTitle } from "../../../workspace/useRoomTitle.ts";
import { canBeShown } from "./canBeShown.ts";
import { LeadReading } from "./LeadReading.tsx";
import { OpenReading } from "./OpenReading.tsx";

/** Where a steward reads released words back to the room, one at a time. */
export function ReadingRoom() {
  const { say } = useSpeech();
  const { world, me, isWhole } = useStanding();
  useRoomTitle(say("place.reading"));
  if (!me.isSteward) return isWhole ? <NoSuchRoom /> : <Loading>{say("room.loading")}</Loading>;
  const open = [...world.readings.values()].find(({ isOver }) => !isOver);
  const released = [...world.commitments.values()].filter((it) => it.disclosure === "released" && canBeShown(it));
  return (
    <Page title={say("place.reading")} lead={say("reading.lead")}>
      {open && <LeadReading reading={open} />}
      {!open && released.length > 0 && <OpenReading released={released} />}
      {!open && released.length === 0 && (
        <Empty title={say("reading.nothing")}>
          <p className="quiet">{say("reading.nothing-reason")}</p>
        </Empty>
      )}
    </Page>
  );
}
