import type { PulseTalk } from "@mortar/core/src/analyses/pulseTalk/shape.ts";
import { Section, Sentence, Sentences } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";

type WorthProps = { readonly talks: PulseTalk; readonly member: string };

/** What deserves a question this time, each with what could be asked. */
export function WorthAQuestion({ talks, member }: WorthProps) {
  const { say } = useSpeech();
  const found = talks.findings.filter(({ about: [whose] }) => whose === member);
  if (found.length === 0) return null;
  return (
    <Section title={say("talk-of.worth")}>
      <Sentences>
        {found.map(({ code, args }) => (
          <Sentence
            key={code}
            size="small"
            plain={say(`analysis.pulseTalk.${code}`, args)}
            reason={say(`analysis.pulseTalk.${code}.reason`, args)}
          />
        ))}
      </Sentences>
    </Section>
  );
}
