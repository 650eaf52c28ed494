import { type ReactNode, Suspense } from "react";
import { Gaps } from "../analyses/gaps.tsx";
import { NextSteps } from "../analyses/nextSteps.tsx";
import { useStanding } from "../coalition/WorkspaceContext.ts";
import { Page } from "../parts/index.ts";
import { BroughtIn } from "../records/coalition/takeAlong/BroughtIn.tsx";
import { useCoalition } from "../records/coalition/useCoalition.ts";
import { useSpeech } from "../speech/SpeechContext.ts";
import { lazyRoom } from "../workspace/lazyRoom.tsx";
import { useRoomTitle } from "../workspace/useRoomTitle.ts";
import { Changes } from "./Changes.tsx";
import { OwedInShort } from "./OwedInShort.tsx";
import { PaceInShort } from "./PaceInShort.tsx";
import "../style/front.css";

/** What needs whoever opens it, now; then what is owed, what came of it, and how the whole stands. */
export function FrontPage() {
  const { say } = useSpeech();
  const { name } = useCoalition();
  const { world, me } = useStanding();
  useRoomTitle(name);
  return (
    <Page
      title={name}
      lead={say("front.lead", { count: [...world.members.values()].filter(({ left }) => !left).length })}
    >
      <div className="front">
        <div className="now">
          <NextSteps />
          <OnceWhole>
            <Made.Room />
          </OnceWhole>
          <OnceWhole>
            <Worth.Room />
          </OnceWhole>
        </div>
        <div className="beside">
          <OnceWhole>
            <OwedInShort />
            <Ring.Room />
          </OnceWhole>
        </div>
        <div className="more">
          <BroughtIn />
          <Changes />
          {me.isSteward && <PaceInShort />}
          <Gaps />
        </div>
      </div>
    </Page>
  );
}

const Ring = lazyRoom(async () => (await import("../analyses/reciprocity/RingGlance.tsx")).RingGlance);
const Worth = lazyRoom(async () => (await import("./WorthALook.tsx")).WorthALook);
const Made = lazyRoom(async () => (await import("../records/commitments/tie/WhatYourGivesMade.tsx")).WhatYourGivesMade);

/** What rests on records that come after the first page, with code that comes with them. */
function OnceWhole({ children }: { readonly children: ReactNode }) {
  const { isWhole } = useStanding();
  return isWhole ? <Suspense fallback={null}>{children}</Suspense> : null;
}
