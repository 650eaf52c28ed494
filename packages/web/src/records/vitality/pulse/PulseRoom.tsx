import { openPulse } from "@mortar/core/src/records/vitality/pulse/pulse.ts";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { Empty, Loading, Page } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useRoomTitle } from "../../../workspace/useRoomTitle.ts";
import { VitalityTabs } from "../VitalityTabs.tsx";
import { EarlierRounds } from "./EarlierRounds.tsx";
import { OpenRound } from "./OpenRound.tsx";
import { RhythmSection } from "./RhythmSection.tsx";
import { RoundNow } from "./RoundNow.tsx";
import "../../../style/vitality.css";

/** The round in which every member is asked how it is: who has been talked to, and who not yet. */
export function PulseRoom() {
  const { say } = useSpeech();
  const { world, me, isWhole } = useStanding();
  const open = openPulse(world.pulses);
  useRoomTitle(say("view.pulse"));
  if (!open && world.pulses.size === 0 && !isWhole) return <Loading>{say("room.loading")}</Loading>;
  return (
    <Page title={say("view.pulse")} lead={say("pulse.lead")} actions={<VitalityTabs view="pulse" />}>
      {open ? (
        <RoundNow round={open} />
      ) : (
        <Empty title={say("pulse.none-open")}>
          <p>{say(me.isSteward ? "pulse.none-open-steward" : "pulse.none-open-why")}</p>
        </Empty>
      )}
      {me.isSteward && !open && <OpenRound />}
      {me.isSteward && <RhythmSection />}
      <EarlierRounds />
    </Page>
  );
}
