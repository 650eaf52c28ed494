import type { MessageId } from "@mortar/catalogue/src/browser.ts";
import { useAnswer } from "../analyses/useAnswer.ts";
import { Disclosure, Section, Sentence, Sentences } from "../parts/index.ts";
import { useSpeech } from "../speech/SpeechContext.ts";

const SHOWN = 4;

/** For stewards: how quickly words were affirmed, and what they rest on. Sentences, and no score. */
export function PaceInShort() {
  const { say } = useSpeech();
  const pace = useAnswer("pace") ?? [];
  if (pace.length === 0) return null;
  const lines = pace.map(({ code, about, args }) => {
    const id: MessageId = `analysis.pace.${code}`;
    return (
      <Sentence
        key={`${code} ${about[0] ?? ""}`}
        size="small"
        plain={say(id, args)}
        reason={say(`${id}.reason`, args)}
      />
    );
  });
  return (
    <Section id="pace" title={say("front.pace")} note={say("front.pace-note")}>
      <Sentences>{lines.slice(0, SHOWN)}</Sentences>
      {lines.length > SHOWN && (
        <Disclosure summary={say("front.more", { count: lines.length - SHOWN })}>
          <Sentences>{lines.slice(SHOWN)}</Sentences>
        </Disclosure>
      )}
    </Section>
  );
}
