import type { TalkOf } from "@mortar/core/src/analyses/pulseTalk/shape.ts";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { Section } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { SaidWords } from "../../SaidWords.tsx";
import { HoldsTag } from "../pulseAnswer/AnswerGiven.tsx";
import { beforeOf } from "../pulseAnswer/before.ts";

/** Between rounds: what it gives and needs, and whether it held the last time it was asked. */
export function Promised({ talk }: { readonly talk: TalkOf }) {
  const { say } = useSpeech();
  const { world } = useStanding();
  const before = beforeOf(world.pulseAnswers.get(talk.lastAnswer ?? ""));
  const promises = talk.promises.map((id) => world.commitments.get(id)).filter((it) => it !== undefined);
  if (promises.length === 0) return null;
  return (
    <Section title={say("talk-of.promised")}>
      <ul className="said-of">
        {promises.map(({ id, as, words }) => {
          const held = before.holds(id);
          return (
            <li key={id}>
              <div>
                <p className="quiet small">{say(`as.${as}`)}</p>
                <SaidWords words={words} size="small" />
              </div>
              {held && <HoldsTag as={held} />}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
