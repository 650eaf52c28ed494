import { Sentence, Sentences, Tag } from "../../parts/index.ts";
import type { Naming } from "@mortar/core/src/analyses/reciprocity/shape.ts";
import { useSpeech } from "../../speech/SpeechContext.ts";
import { SaidHere, StandingTag } from "./SaidHere.tsx";
import type { Found } from "./useReciprocity.ts";

/** Everything one member gives, gets, and has named, in its own words. */
export function MemberSays({ found, member }: { readonly found: Found; readonly member: Naming }) {
  const { say } = useSpeech();
  const { id } = member;
  const name = (other: string) => found.answer.members.find((it) => it.id === other)?.name ?? "";
  const given = found.answer.exchanges.filter(({ giver }) => giver === id);
  const got = found.answer.exchanges.filter(({ receiver }) => receiver === id);
  return (
    <>
      {member.hasLeft && <p className="quiet">{say("ring.has-left")}</p>}
      <Sentences>
        {given.flatMap((it) =>
          it.strands.map((strand) => (
            <SaidHere
              key={strand.tie}
              found={found}
              id={strand.give}
              label={say("looked.gives-to", { member: name(it.receiver) })}
            >
              <StandingTag standing={strand.standing} />
            </SaidHere>
          )),
        )}
        {got.flatMap((it) =>
          it.strands.map((strand) => (
            <SaidHere
              key={strand.tie}
              found={found}
              id={strand.need}
              label={say("looked.gets-from", { member: name(it.giver) })}
            >
              <StandingTag standing={strand.standing} />
            </SaidHere>
          )),
        )}
        {found.answer.unasked
          .filter((it) => it.member === id)
          .map(({ commitment }) => (
            <SaidHere key={commitment} found={found} id={commitment} label={say("looked.unasked")} />
          ))}
        {found.answer.unmet
          .filter((it) => it.member === id)
          .map(({ commitment }) => (
            <SaidHere key={commitment} found={found} id={commitment} label={say("looked.unmet")} />
          ))}
        {member.named
          .filter(({ as }) => as !== "give" && as !== "need")
          .map((it) => (
            <SaidHere key={it.id} found={found} id={it.id} label={say(`as.${it.as}`)}>
              <StandingTag standing={it.standing} />
            </SaidHere>
          ))}
        {member.gaps.map((as) => (
          <Sentence
            key={as}
            size="small"
            label={<Tag shape="gap">{say(`as.${as}`)}</Tag>}
            plain={say("looked.not-named")}
          />
        ))}
      </Sentences>
    </>
  );
}
