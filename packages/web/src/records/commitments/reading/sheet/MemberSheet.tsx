import type { Kept } from "@mortar/core";
import type { Member } from "@mortar/core/src/records/coalition/member/member.ts";
import type { Commitment } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import { useStanding } from "../../../../coalition/WorkspaceContext.ts";
import { Sentence, Sentences } from "../../../../parts/index.ts";
import { useSpeech } from "../../../../speech/SpeechContext.ts";
import { ReadersTag } from "../../../ReadersTag.tsx";
import { SaidWords } from "../../../SaidWords.tsx";
import { useNames } from "../../../coalition/useNames.ts";
import { CommitmentState } from "../../commitment/CommitmentState.tsx";

type SheetProps = { readonly member: Kept<Member>; readonly said: readonly Kept<Commitment>[] };

/** One member's part: each sentence as it was said, how it stands, and what it meets. */
export function MemberSheet({ member, said }: SheetProps) {
  const { say } = useSpeech();
  return (
    <article className="sheet" aria-labelledby={`sheet-${member.id}`}>
      <h2 id={`sheet-${member.id}`}>{member.name.said}</h2>
      {said.length === 0 && <p className="quiet">{say("sheet.nothing-of-member")}</p>}
      <Sentences>
        {said.map((it) => (
          <Sentence
            key={it.id}
            label={say(`as.${it.as}`)}
            margin={
              <>
                <CommitmentState it={it} />
                {it.readers && <ReadersTag audience={it.audience} />}
              </>
            }
          >
            <SaidWords words={it.words} />
            <Meets id={it.id} />
          </Sentence>
        ))}
      </Sentences>
      <p className="signature paper-only">
        <span>{say("sheet.signature", { member: member.name.said })}</span>
        <span>{say("board.signature.day")}</span>
      </p>
    </article>
  );
}

/** With whom it is tied, as both sides agreed. */
function Meets({ id }: { readonly id: string }) {
  const { say, list } = useSpeech();
  const { world } = useStanding();
  const names = useNames();
  const agreed = [...world.ties.values()].filter(({ state }) => state === "agreed");
  const to = [...new Set(agreed.filter(({ give }) => give === id).map(({ receiver }) => names.member(receiver)))];
  const from = [...new Set(agreed.filter(({ need }) => need === id).map(({ giver }) => names.member(giver)))];
  if (to.length + from.length === 0) return null;
  return (
    <p className="quiet small">
      {to.length > 0 ? say("sheet.goes-to", { members: list(to) }) : say("sheet.comes-from", { members: list(from) })}
    </p>
  );
}
