import type { Kept } from "@mortar/core";
import type { Commitment } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { Empty, Section, Sentence, Sentences } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { ReadersTag } from "../../ReadersTag.tsx";
import { SaidWords } from "../../SaidWords.tsx";
import { CommitmentAffirming } from "../commitment/CommitmentAffirming.tsx";
import { CommitmentState } from "../commitment/CommitmentState.tsx";
import { isWitnessAsked } from "../commitment/WitnessAsked.tsx";
import { useNames } from "../../coalition/useNames.ts";

/** Reading along for who speaks for a member: what she is asked to have heard, and her member's own sentences. */
export function ReadingAlong() {
  const { say } = useSpeech();
  const { world, me } = useStanding();
  const all = [...world.commitments.values()];
  const heard = all.filter((it) => isWitnessAsked(it, me.person));
  const own = all.filter((it) => me.members.includes(it.member) && isOpen(it));
  return (
    <>
      {heard.length > 0 && (
        <Section title={say("reading.heard")}>
          <Said all={heard} />
        </Section>
      )}
      <Section title={say("reading.yours")} note={say("reading.yours-note", { count: own.length })}>
        {own.length === 0 ? <Empty title={say("reading.yours-none")} /> : <Said all={own} />}
      </Section>
    </>
  );
}

function Said({ all }: { readonly all: readonly Kept<Commitment>[] }) {
  const { say } = useSpeech();
  const { me } = useStanding();
  const names = useNames();
  return (
    <Sentences>
      {all.map((it) => (
        <Sentence
          key={it.id}
          label={say("reading.whose", { member: names.member(it.member), as: say(`as.${it.as}`) })}
          margin={
            <>
              <CommitmentState it={it} />
              <ReadersTag audience={it.audience} />
            </>
          }
        >
          <SaidWords words={it.words} size="large" {...(!me.isSteward && { id: it.id })} />
          <CommitmentAffirming it={it} />
        </Sentence>
      ))}
    </Sentences>
  );
}

/** Something about its yes is still to be said. */
const isOpen = ({ disclosure, reopened }: Commitment) =>
  disclosure === "released" ||
  disclosure === "spoken" ||
  disclosure === "conditional" ||
  (disclosure === "affirmed" && reopened !== undefined);
