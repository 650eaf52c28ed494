import type { Gap as Finding } from "@mortar/core/src/analyses/gaps/gaps.ts";
import { useAnswer } from "../../../analyses/useAnswer.ts";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { Empty, Page, Section, Sentences } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useRoomTitle } from "../../../workspace/useRoomTitle.ts";
import { CommitmentTabs } from "../CommitmentTabs.tsx";
import { ClosedGaps } from "./ClosedGaps.tsx";
import { GapItem } from "./GapItem.tsx";

/** What is not named yet: one's own first; then, for a steward, the others'; for everyone else what others have shown. */
export function GapsRoom() {
  const { say } = useSpeech();
  const { me } = useStanding();
  const found = (useAnswer("gaps") ?? []) as readonly Finding[];
  useRoomTitle(say("gaps.title"));
  const own = found.filter(({ member }) => me.members.includes(member));
  const others = found.filter(({ member }) => !me.members.includes(member));
  return (
    <Page title={say("place.commitments")} lead={say("gaps.lead")} actions={<CommitmentTabs view="gaps" />}>
      {me.members.length > 0 && <GapList title={say("gaps.own")} none={say("gaps.own-none")} found={own} />}
      <GapList
        title={say(me.isSteward ? "gaps.others" : "gaps.shown")}
        note={say(me.isSteward ? "gaps.others-note" : "gaps.shown-note")}
        none={say(me.isSteward ? "gaps.others-none" : "gaps.shown-none")}
        found={others}
      />
      <ClosedGaps />
    </Page>
  );
}

type ListProps = {
  readonly title: string;
  readonly note?: string;
  readonly none: string;
  readonly found: readonly Finding[];
};

function GapList({ title, note, none, found }: ListProps) {
  return (
    <Section title={title} note={note}>
      {found.length === 0 ? (
        <Empty title={none} />
      ) : (
        <Sentences label={title}>
          {found.map((it) => (
            <GapItem key={`${it.member} ${it.as}`} found={it} />
          ))}
        </Sentences>
      )}
    </Section>
  );
}
