import type { Finding } from "@mortar/core";
import type { MessageId } from "@mortar/catalogue/src/browser.ts";
import { Disclosure, Section, Sentence, Sentences, Tag } from "../parts/index.ts";
import { useNames } from "../records/coalition/useNames.ts";
import { useSpeech } from "../speech/SpeechContext.ts";
import { useAnswer } from "./useAnswer.ts";

const SHOWN = 5;

/** What members have not named yet: a fact about each, and no one's fault. */
export function Gaps() {
  const { say } = useSpeech();
  const gaps = useAnswer("gaps");
  if (!gaps || gaps.length === 0) return null;
  return (
    <Section title={say("front.gaps")} note={say("front.gaps-note")}>
      <GapList gaps={gaps.slice(0, SHOWN)} />
      {gaps.length > SHOWN && (
        <Disclosure summary={say("front.more", { count: gaps.length - SHOWN })}>
          <GapList gaps={gaps.slice(SHOWN)} />
        </Disclosure>
      )}
    </Section>
  );
}

export function GapList({ gaps }: { readonly gaps: readonly Finding[] }) {
  const { say } = useSpeech();
  const names = useNames();
  return (
    <Sentences>
      {gaps.map(({ code, about: [member = ""], args }) => {
        const id: MessageId = `analysis.gaps.${code}`;
        return (
          <Sentence
            key={`${code} ${member}`}
            size="small"
            label={<Tag shape="gap">{names.member(member)}</Tag>}
            plain={say(id, args)}
            reason={say(`${id}.reason`, args)}
          />
        );
      })}
    </Sentences>
  );
}
