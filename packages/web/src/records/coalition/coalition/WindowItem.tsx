import type { Kept } from "@mortar/core";
import type { Coalition } from "@mortar/core/src/records/coalition/coalition/coalition.ts";
import { useState } from "react";
import { useStanding, useWaitingAbout } from "../../../coalition/WorkspaceContext.ts";
import { PenButton, Sentence } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";
import { WindowForm } from "./WindowForm.tsx";

/** Until when somebody stands behind it: a clock, and no verdict. */
export function WindowItem({ it }: { readonly it: Kept<Coalition> }) {
  const { say, day } = useSpeech();
  const { me } = useStanding();
  const [isOpen, setOpen] = useState(false);
  const place = `window ${it.id}`;
  const waiting = useWaitingAbout(place);
  const { window } = it;
  if (!window && !me.isSteward) return null;
  const told = window
    ? say("coalition.window-is", { sponsor: window.sponsor.said, day: day(window.until) })
    : say("coalition.window-none");
  return (
    <Sentence
      size="small"
      label={say("coalition.window")}
      plain={
        isOpen ? undefined : (
          <>
            <span id={place}>{told}</span>{" "}
            {me.isSteward && waiting.length === 0 && (
              <PenButton label={say("coalition.name-window")} onPress={() => setOpen(true)} />
            )}
          </>
        )
      }
      reason={isOpen ? undefined : say("coalition.window-note")}
    >
      {isOpen && <WindowForm it={it} place={place} onClose={() => setOpen(false)} />}
      <WaitingAbout id={place} />
    </Sentence>
  );
}
