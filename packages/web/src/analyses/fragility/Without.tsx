import type { Fragility, Resting } from "@mortar/core/src/analyses/fragility/shape.ts";
import { Section, Sentence, Sentences } from "../../parts/index.ts";
import { useNames } from "../../records/coalition/useNames.ts";
import { EvidenceList } from "../../records/EvidenceList.tsx";
import { useSpeech } from "../../speech/SpeechContext.ts";
import { WhoMightFollow } from "./WhoMightFollow.tsx";

type WithoutProps = { readonly found: Fragility; readonly it: Resting };

/** What would be missing without one member: needs first, then who might follow, then what would be free. */
export function Without({ found, it }: WithoutProps) {
  const { say } = useSpeech();
  const names = useNames();
  const member = names.member(it.member);
  const title = say("fragility.without", { member });
  return (
    <>
      <Section title={title}>
        <Sentences label={title}>
          <Missing code="needs-alone" member={member} about={it.alone} />
          <Missing code="needs-offered" member={member} about={it.offered} />
          {it.isJoining && (
            <Sentence
              plain={say("analysis.fragility.joining", { member })}
              reason={say("analysis.fragility.joining.reason", { member })}
            />
          )}
          <Missing code="freed" member={member} about={it.freed} />
          {it.alone.length + it.offered.length + it.freed.length === 0 && !it.isJoining && (
            <Sentence plain={say("fragility.nothing-alone", { member })} reason={say("fragility.nothing-alone-why")} />
          )}
        </Sentences>
      </Section>
      {it.following && <WhoMightFollow thresholds={found.thresholds} following={it.following} />}
    </>
  );
}

type MissingProps = {
  readonly code: "needs-alone" | "needs-offered" | "freed";
  readonly member: string;
  readonly about: readonly string[];
};

function Missing({ code, member, about }: MissingProps) {
  const { say } = useSpeech();
  if (about.length === 0) return null;
  const args = { member, count: about.length };
  return (
    <Sentence plain={say(`analysis.fragility.${code}`, args)}>
      <p className="reason">{say(`analysis.fragility.${code}.reason`, args)}</p>
      <EvidenceList label={say("closer.rests-on")} about={about} />
    </Sentence>
  );
}
