import type { Kept } from "@mortar/core";
import type { Member } from "@mortar/core/src/records/coalition/member/member.ts";
import { isAskedAnew } from "@mortar/core/src/records/commitments/commitment/reopening.ts";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { Section, Sentence, Sentences } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { CommitmentAffirming } from "../../commitments/commitment/CommitmentAffirming.tsx";
import { CommitmentState } from "../../commitments/commitment/CommitmentState.tsx";
import { ReadersTag } from "../../ReadersTag.tsx";
import { SaidWords } from "../../SaidWords.tsx";

/** What the member affirmed through somebody who is gone, to be gone through by whoever speaks for it now. */
export function AskedAnew({ it }: { readonly it: Kept<Member> }) {
  const { say } = useSpeech();
  const { world, me } = useStanding();
  const asked = [...world.commitments.values()].filter(
    (commitment) => commitment.member === it.id && isAskedAnew(commitment, world),
  );
  if (asked.length === 0) return null;
  const told = { member: it.name.said, count: asked.length };
  if (!me.members.includes(it.id)) return <p className="hint">{say("asked-anew.of-others", told)}</p>;
  return (
    <Section id="asked-anew" title={say("asked-anew.title")} note={say("asked-anew.note", told)}>
      <p className="prose">{say("asked-anew.why", told)}</p>
      <Sentences label={say("asked-anew.title")}>
        {asked.map((commitment) => (
          <Sentence
            key={commitment.id}
            label={say(`as.${commitment.as}`)}
            margin={
              <>
                <CommitmentState it={commitment} />
                <ReadersTag audience={commitment.audience} />
              </>
            }
          >
            <SaidWords words={commitment.words} id={commitment.id} />
            <CommitmentAffirming it={commitment} />
          </Sentence>
        ))}
      </Sentences>
    </Section>
  );
}
