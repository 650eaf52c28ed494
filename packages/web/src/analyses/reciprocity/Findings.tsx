import { Disclosure, Sentence, Sentences } from "../../parts/index.ts";
import { useSpeech } from "../../speech/SpeechContext.ts";
import type { Found } from "./useReciprocity.ts";

/** What the picture says sentence by sentence, each with its reason. On paper the tables say it. */
export function Findings({ found: { answer } }: { readonly found: Found }) {
  const { say } = useSpeech();
  if (answer.findings.length === 0) return null;
  return (
    <div className="screen-only">
      <Disclosure summary={say("picture.findings", { count: answer.findings.length })}>
        <Sentences>
          {answer.findings.map(({ code, about, args }) => (
            <Sentence
              key={`${code} ${about.join(" ")}`}
              size="small"
              plain={say(`analysis.reciprocity.${code}`, args)}
              reason={say(`analysis.reciprocity.${code}.reason`, args)}
            />
          ))}
        </Sentences>
      </Disclosure>
    </div>
  );
}
