import type { PulseTalk } from "@mortar/core/src/analyses/pulseTalk/shape.ts";
import { Disclosure, Section } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";

type WorthProps = { readonly talks: PulseTalk; readonly member: string };

/** As many as a quarter of an hour holds. */
const SHOWN = 3;

/** What its answer opens: once it has answered, that is shown with the answer. */
const fromAnswer: ReadonlySet<string> = new Set(["words-no-more", "need-changed", "words-changed", "not-getting"]);

/** What deserves a question this time, each with what could be asked. */
export function WorthAQuestion({ talks, member }: WorthProps) {
  const { say } = useSpeech();
  const isAnswered = talks.members.some((it) => it.member === member && it.answer !== null);
  const found = talks.findings.filter(
    ({ code, about: [whose] }) => whose === member && !(isAnswered && fromAnswer.has(code)),
  );
  if (found.length === 0) return null;
  const lines = found.map(({ code, args }) => (
    <li key={code}>
      <p>{say(`analysis.pulseTalk.${code}`, args)}</p>
      <p className="quiet">{say(`analysis.pulseTalk.${code}.reason`, args)}</p>
    </li>
  ));
  return (
    <Section title={say("talk-of.worth")}>
      <ul className="worth">{lines.slice(0, SHOWN)}</ul>
      {lines.length > SHOWN && (
        <Disclosure summary={say("front.more", { count: lines.length - SHOWN })}>
          <ul className="worth">{lines.slice(SHOWN)}</ul>
        </Disclosure>
      )}
    </Section>
  );
}
