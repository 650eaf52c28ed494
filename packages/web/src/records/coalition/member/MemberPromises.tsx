import type { Kept } from "@mortar/core";
import type { Member } from "@mortar/core/src/records/coalition/member/member.ts";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { ButtonLink, Section, Sentence, Sentences, Tag } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useAddress } from "../../../workspace/useAddress.ts";
import { CommitmentState } from "../../commitments/commitment/CommitmentState.tsx";
import { ReadersTag } from "../../ReadersTag.tsx";
import { SaidWords } from "../../SaidWords.tsx";

/** What a member gives, needs, gains, makes possible and risks, as far as the reader may know. */
export function MemberPromises({ it }: { readonly it: Kept<Member> }) {
  const { say } = useSpeech();
  const { world } = useStanding();
  const address = useAddress();
  const promises = [...world.commitments.values()].filter(({ member }) => member === it.id);
  return (
    <Section title={say("member.promises")} note={say("member.promises-count", { count: promises.length })}>
      <Sentences label={say("member.promises")}>
        {promises.map((promise) => (
          <Sentence
            key={promise.id}
            size="small"
            label={say(`as.${promise.as}`)}
            margin={
              <>
                <CommitmentState it={promise} />
                <ReadersTag audience={promise.audience} />
              </>
            }
          >
            <SaidWords words={promise.words} size="small" />
          </Sentence>
        ))}
        {promises.length === 0 && (
          <Sentence
            label={<Tag shape="gap">{say("commitments.nothing")}</Tag>}
            plain={say("commitments.nothing-yet", { member: it.name.said })}
          />
        )}
      </Sentences>
      <p>
        <ButtonLink look="quiet" href={`${address.commitments}?as=${it.id}`}>
          {say("member.to-commitments")}
        </ButtonLink>
      </p>
    </Section>
  );
}
