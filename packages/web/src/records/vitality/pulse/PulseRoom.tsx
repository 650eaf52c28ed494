import { openPulse, type Pulse } from "@mortar/core/src/records/vitality/pulse/pulse.ts";
import type { ReactNode } from "react";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { Empty, Loading, Page } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useRoomTitle } from "../../../workspace/useRoomTitle.ts";
import { VitalityTabs } from "../VitalityTabs.tsx";
import { EarlierRounds } from "./EarlierRounds.tsx";
import { OpenRound } from "./OpenRound.tsx";
import { PaperTalk } from "./PaperTalk.tsx";
import { RhythmSection } from "./RhythmSection.tsx";
import { RoundNow } from "./RoundNow.tsx";
import { usePulseTalk } from "./usePulseTalk.ts";
import "../../../style/vitality.css";

/** The round in which every member is asked how it is: who has been talked to, and who not yet. */
export function PulseRoom() {
  const { say } = useSpeech();
  const { world, me, isWhole } = useStanding();
  const open = openPulse(world.pulses);
  useRoomTitle(say("view.pulse"));
  if (!open && world.pulses.size === 0 && !isWhole) return <Loading>{say("room.loading")}</Loading>;
  const room = (
    <Page title={say("view.pulse")} lead={say("pulse.lead")} actions={<VitalityTabs view="pulse" />}>
      {open && <RoundNow round={open} />}
      {!open && me.isSteward && <OpenRound />}
      {!open && !me.isSteward && (
        <Empty title={say("pulse.none-open")}>
          <p>{say("pulse.none-open-why")}</p>
        </Empty>
      )}
      {me.isSteward && <RhythmSection />}
      <EarlierRounds />
    </Page>
  );
  return me.isSteward && open ? <OnPaperToo round={open}>{room}</OnPaperToo> : room;
}

/** Printed, an open round is a sheet for each member that has not answered yet. */
function OnPaperToo({ round, children }: { readonly round: Pulse; readonly children: ReactNode }) {
  const talks = usePulseTalk()?.members.filter(({ answer }) => answer === null) ?? [];
  return (
    <>
      <div className={talks.length > 0 ? "screen-only" : undefined}>{children}</div>
      {talks.map((talk) => (
        <PaperTalk key={talk.member} talk={talk} round={round} />
      ))}
    </>
  );
}
