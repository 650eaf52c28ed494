import type { Kept } from "@mortar/core";
import type { Coalition } from "@mortar/core/src/records/coalition/coalition/coalition.ts";
import { useState } from "react";
import { useStanding, useWaitingAbout } from "../../../coalition/WorkspaceContext.ts";
import { PenButton, Sentence } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";
import { ZoneForm } from "./ZoneForm.tsx";
import { inWords } from "./zones.ts";

/** In which time zone the coalition's days begin. */
export function ZoneItem({ it }: { readonly it: Kept<Coalition> }) {
  const { say } = useSpeech();
  const { me } = useStanding();
  const [isOpen, setOpen] = useState(false);
  const place = `zone ${it.id}`;
  const waiting = useWaitingAbout(place);
  const mayMove = me.isSteward && waiting.length === 0;
  return (
    <Sentence
      size="small"
      label={say("coalition.zone")}
      plain={
        isOpen ? undefined : (
          <>
            <span id={place}>{inWords(it.zone)}</span>{" "}
            {mayMove && <PenButton label={say("coalition.move-zone")} onPress={() => setOpen(true)} />}
          </>
        )
      }
      reason={isOpen ? undefined : say("coalition.zone-note")}
    >
      {isOpen && <ZoneForm it={it} place={place} onClose={() => setOpen(false)} />}
      <WaitingAbout id={place} />
    </Sentence>
  );
}
