import type { Kept } from "@mortar/core";
import type { Coalition } from "@mortar/core/src/records/coalition/coalition/coalition.ts";
import { useState } from "react";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { Section, Sentence, Sentences } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";
import { RenameForm } from "../naming/RenameForm.tsx";
import { RenamePen } from "../naming/RenamePen.tsx";
import { BroughtIn } from "../takeAlong/BroughtIn.tsx";
import { useCoalition } from "../useCoalition.ts";
import { WindowItem } from "./WindowItem.tsx";
import { ZoneItem } from "./ZoneItem.tsx";

/** The coalition itself: what it is called, when its days begin, and whose server it lives on. */
export function TheCoalition() {
  const { say } = useSpeech();
  const { coalition, host } = useCoalition();
  if (!coalition) return null;
  return (
    <Section id="the-coalition" title={say("coalition.title")}>
      <Sentences>
        <NameItem it={coalition} />
        <ZoneItem it={coalition} />
        <WindowItem it={coalition} />
        <Sentence size="small" label={say("coalition.host")} plain={host} reason={say("coalition.host-note")} />
      </Sentences>
      <BroughtIn />
    </Section>
  );
}

function NameItem({ it }: { readonly it: Kept<Coalition> }) {
  const { say } = useSpeech();
  const { me } = useStanding();
  const [isOpen, setOpen] = useState(false);
  return (
    <Sentence
      size="small"
      label={say("coalition.name")}
      plain={
        isOpen ? undefined : (
          <>
            <span id={it.id}>{it.name.said}</span> {me.isSteward && <RenamePen it={it} onPress={() => setOpen(true)} />}
          </>
        )
      }
    >
      {isOpen && <RenameForm command="renameCoalition" it={it} onClose={() => setOpen(false)} />}
      <WaitingAbout id={it.id} />
    </Sentence>
  );
}
