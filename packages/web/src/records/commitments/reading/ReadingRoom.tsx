import type { Kept } from "@mortar/core";
import type { Commitment } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import type { Reading } from "@mortar/core/src/records/commitments/reading/reading.ts";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { Actions, ButtonLink, Empty, Loading, Page } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { NoSuchRoom } from "../../../workspace/NoSuchRoom.tsx";
import { useAddress } from "../../../workspace/useAddress.ts";
import { useRoomTitle } from "../../../workspace/useRoomTitle.ts";
import { canBeShown } from "./canBeShown.ts";
import { LeadReading } from "./LeadReading.tsx";
import { OpenReading } from "./OpenReading.tsx";
import { ReadingAlong } from "./ReadingAlong.tsx";
import { ReadingRing } from "./ReadingRing.tsx";
import { WhoIsHere } from "./WhoIsHere.tsx";

/** Where released words are read back to the room, one at a time: led by a steward, followed by who speaks for members. */
export function ReadingRoom() {
  const { say } = useSpeech();
  const { me, isWhole } = useStanding();
  const address = useAddress();
  useRoomTitle(say("place.reading"));
  if (!me.isSteward && me.members.length === 0)
    return isWhole ? <NoSuchRoom /> : <Loading>{say("room.loading")}</Loading>;
  return (
    <Page
      title={say("place.reading")}
      lead={say(me.isSteward ? "reading.lead" : "reading.lead-along")}
      actions={
        <Actions>
          <ButtonLink look="quiet" href={address.sheet}>
            {say("reading.sheet")}
          </ButtonLink>
        </Actions>
      }
    >
      {me.isSteward && <Led />}
      {me.members.length > 0 && <ReadingAlong />}
      <ReadingRing />
    </Page>
  );
}

function Led() {
  const { say } = useSpeech();
  const { world, isWhole } = useStanding();
  const readings = [...world.readings.values()];
  const open = readings.find(({ isOver }) => !isOver);
  const last = open ? undefined : lastOf(readings);
  const released = [...world.commitments.values()].filter(isWaiting);
  if (open) return <LeadReading reading={open} />;
  return (
    <>
      {released.length > 0 && <OpenReading released={released} />}
      {released.length === 0 && (
        <Empty title={say(isWhole ? "reading.nothing" : "room.loading")}>
          <p className="quiet">{say("reading.nothing-reason")}</p>
        </Empty>
      )}
      {last && <WhoIsHere reading={last} />}
    </>
  );
}

const isWaiting = (it: Kept<Commitment>) => it.disclosure === "released" && canBeShown(it);

const lastOf = (readings: readonly Kept<Reading>[]) =>
  readings.reduce<Kept<Reading> | undefined>((last, it) => (last && last.on > it.on ? last : it), undefined);
