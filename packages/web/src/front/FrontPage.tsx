import { Gaps } from "../analyses/gaps.tsx";
import { NextSteps } from "../analyses/nextSteps.tsx";
import { useStanding, useWorkspace } from "../coalition/WorkspaceContext.ts";
import { Note, Page } from "../parts/index.ts";
import { useCoalition } from "../records/coalition/useCoalition.ts";
import { useSpeech } from "../speech/SpeechContext.ts";
import { useRoomTitle } from "../workspace/useRoomTitle.ts";
import { Changes } from "./Changes.tsx";

/** What needs whoever opens it, now. */
export function FrontPage() {
  const { say } = useSpeech();
  const { boot } = useWorkspace();
  const { name } = useCoalition();
  const { world } = useStanding();
  useRoomTitle(name);
  return (
    <Page title={name} lead={say("front.lead", { count: world.members.size })}>
      {boot.isExample && <Note>{say("front.example")}</Note>}
      <NextSteps />
      <Changes />
      <Gaps />
    </Page>
  );
}
