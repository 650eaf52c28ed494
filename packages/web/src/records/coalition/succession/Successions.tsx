import { backingMin } from "@mortar/core/src/records/coalition/succession/backing.ts";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { Disclosure, Section, Sentence, Sentences } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { ProposeSuccessor } from "./ProposeSuccessor.tsx";
import { SuccessionItem } from "./SuccessionItem.tsx";

const steps = ["propose", "say-yes", "accept", "talks"] as const;

/** How members appoint a steward without anybody's leave, and whom they propose now. */
export function Successions() {
  const { say } = useSpeech();
  const { world, me } = useStanding();
  const all = [...world.successions.values()].toReversed();
  const [open, over] = [all.filter(({ isOver }) => !isOver), all.filter(({ isOver }) => isOver)];
  return (
    <Section title={say("successions.title")} note={say("successions.note")}>
      <Sentences>
        {steps.map((step) => (
          <Sentence
            key={step}
            size="small"
            label={say(`successions.${step}`)}
            plain={say(`successions.${step}-what`, {
              count: backingMin(world.members),
              members: membersOf(world.members),
            })}
          />
        ))}
      </Sentences>
      {open.length > 0 && (
        <Sentences label={say("successions.open")}>
          {open.map((it) => (
            <SuccessionItem key={it.id} it={it} />
          ))}
        </Sentences>
      )}
      {me.members.length > 0 && <ProposeSuccessor />}
      {over.length > 0 && (
        <Disclosure summary={say("successions.over", { count: over.length })}>
          <Sentences>
            {over.map((it) => (
              <SuccessionItem key={it.id} it={it} />
            ))}
          </Sentences>
        </Disclosure>
      )}
    </Section>
  );
}

const membersOf = (members: ReadonlyMap<string, { readonly left?: unknown }>) =>
  [...members.values()].filter(({ left }) => !left).length;
