import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { Disclosure, Sentence, Sentences } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useNames } from "../../coalition/useNames.ts";
import { Replies } from "../../reply/Replies.tsx";
import { GapHistory } from "./GapHistory.tsx";
import { GapState } from "./GapState.tsx";

/** Gaps that were closed are kept: since when they stood, what was said, and whether they were named. */
export function ClosedGaps() {
  const { say } = useSpeech();
  const { world } = useStanding();
  const names = useNames();
  const closed = [...world.gaps.values()]
    .filter(({ state }) => state === "closed")
    .sort((a, b) => (a.changed.at < b.changed.at ? 1 : -1));
  if (closed.length === 0) return null;
  return (
    <Disclosure summary={say("gaps.closed", { count: closed.length })}>
      <Sentences>
        {closed.map((gap) => (
          <Sentence
            key={gap.id}
            size="small"
            label={names.member(gap.member)}
            plain={say(`as.${gap.as}`)}
            margin={<GapState gap={gap} />}
            more={<GapHistory gap={gap} />}
          >
            <Replies about={{ kind: "gaps", id: gap.id }} />
          </Sentence>
        ))}
      </Sentences>
    </Disclosure>
  );
}
