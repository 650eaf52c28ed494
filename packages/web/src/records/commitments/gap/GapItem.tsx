import type { Gap as Finding } from "@mortar/core/src/analyses/gaps/gaps.ts";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { Sentence, Tag } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";
import { useNames } from "../../coalition/useNames.ts";
import { ReadersTag } from "../../ReadersTag.tsx";
import { Replies } from "../../reply/Replies.tsx";
import { gapAbout } from "./gapAbout.ts";
import { GapHistory } from "./GapHistory.tsx";
import { GapState } from "./GapState.tsx";
import { OwnGapActions } from "./OwnGapActions.tsx";
import { StewardGapActions } from "./StewardGapActions.tsx";

/** One thing a member has not named: said as a fact, with what was said about it. */
export function GapItem({ found }: { readonly found: Finding }) {
  const { say } = useSpeech();
  const { world, me } = useStanding();
  const names = useNames();
  const { code, member, as, args } = found;
  const gap = found.raised === null ? undefined : world.gaps.get(found.raised);
  const isOwn = me.members.includes(member);
  return (
    <Sentence
      label={<Tag shape="gap">{isOwn && me.members.length === 1 ? say(`as.${as}`) : names.member(member)}</Tag>}
      plain={<span id={gap?.id ?? gapAbout(found)}>{say(`analysis.gaps.${code}`, args)}</span>}
      margin={
        gap ? (
          <>
            <GapState gap={gap} />
            <ReadersTag audience={gap.audience} />
          </>
        ) : undefined
      }
      more={gap && <GapHistory gap={gap} />}
    >
      <p className="reason">{say(`analysis.gaps.${code}.reason`, args)}</p>
      <WaitingAbout id={gapAbout(found)} />
      {gap && <WaitingAbout id={gap.id} />}
      {gap && <Replies about={{ kind: "gaps", id: gap.id }} />}
      {isOwn ? (
        <OwnGapActions found={found} gap={gap} />
      ) : (
        me.isSteward && <StewardGapActions found={found} gap={gap} />
      )}
    </Sentence>
  );
}
