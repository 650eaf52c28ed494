import type { Asker } from "@mortar/core";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { DayPicker } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";

type DayProps = { readonly value: string; readonly onChoose: (day: string) => void };

/** The day something moved: today, or one before. */
export function DayMoved({ value, onChoose }: DayProps) {
  const { say } = useSpeech();
  const { me } = useStanding();
  return (
    <DayPicker
      label={say("moved.on")}
      {...(value > me.today && { error: say("refusal.movement/day-to-come") })}
      value={value}
      max={me.today}
      onChange={(event) => onChoose(event.currentTarget.value)}
    />
  );
}

export const isDayMoved = (day: string, { today }: Asker): boolean => day !== "" && day <= today;
