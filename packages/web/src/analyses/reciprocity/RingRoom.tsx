import { useRef, useState } from "react";
import { SaveMenu } from "../../parts/saving/SaveMenu.tsx";
import { useSpeech } from "../../speech/SpeechContext.ts";
import { Findings } from "./Findings.tsx";
import { Legend } from "./Legend.tsx";
import { Looked } from "./Looked.tsx";
import type { LookedAt } from "./lookedAt.ts";
import { type Chosen, PictureRoom } from "./PictureRoom.tsx";
import { RingFigure } from "./RingFigure.tsx";
import { TwinTables } from "./TwinTables.tsx";
import type { Found } from "./useReciprocity.ts";
import { useSaving } from "./useSaving.ts";
import { WhoseTies } from "./WhoseTies.tsx";

/** The reciprocity ring: who gives to whom, and whether it comes back. */
export function RingRoom() {
  return <PictureRoom view="ring">{(found, chosen) => <Ring key={chosen.on} found={found} {...chosen} />}</PictureRoom>;
}

function Ring({ found, on, of }: Chosen & { readonly found: Found }) {
  const { say } = useSpeech();
  const [lookedAt, look] = useState<LookedAt | null>(null);
  const picture = useRef<HTMLElement>(null);
  const ways = useSaving({ found, of, on, title: say("view.ring"), picture });
  return (
    <>
      <div className="picture-tools screen-only">
        <WhoseTies found={found} of={of} offers="everyone" />
        <SaveMenu label={say("save.label")} ways={ways} />
      </div>
      <figure className="picture" ref={picture}>
        <RingFigure answer={found.answer} of={of} lookedAt={lookedAt} onLook={look} />
        {lookedAt && <Looked found={found} at={lookedAt} onClose={() => look(null)} />}
      </figure>
      <Legend view="ring" />
      <Findings found={found} />
      <TwinTables found={found} of={of} />
    </>
  );
}
