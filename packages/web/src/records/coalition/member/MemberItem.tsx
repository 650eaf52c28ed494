import type { Kept } from "@mortar/core";
import { spokenFor } from "@mortar/core/src/records/coalition/representation/spokenFor.ts";
import type { Member } from "@mortar/core/src/records/coalition/member/member.ts";
import { useState } from "react";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { Anchor, Sentence, Tag } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useAddress } from "../../../workspace/useAddress.ts";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";
import { OpenConversation } from "../../commitments/conversation/OpenConversation.tsx";
import { RenameForm } from "../naming/RenameForm.tsx";
import { RenamePen } from "../naming/RenamePen.tsx";
import { NameRepresentative } from "../representation/NameRepresentative.tsx";
import { Representations } from "../representation/Representations.tsx";
import { useNames } from "../useNames.ts";
import { useWhatItIs } from "./useWhatItIs.ts";

/** One member, who belongs to it, and what the reader may do about that. */
export function MemberItem({ it }: { readonly it: Kept<Member> }) {
  const { say } = useSpeech();
  const { world, me } = useStanding();
  const names = useNames();
  const address = useAddress();
  const whatItIs = useWhatItIs();
  const [isRenaming, setRenaming] = useState(false);
  const mayName = me.isSteward || me.members.includes(it.id);
  return (
    <Sentence
      size="small"
      label={whatItIs(it)}
      plain={
        isRenaming ? undefined : (
          <>
            <Anchor id={it.id} href={address.member(it.id)}>
              {it.name.said}
            </Anchor>{" "}
            {me.isSteward && <RenamePen it={it} onPress={() => setRenaming(true)} />}
          </>
        )
      }
      margin={spokenFor(world).has(it.id) ? undefined : <Tag shape="gap">{say("member.nobody-speaks")}</Tag>}
    >
      {isRenaming && <RenameForm command="renameMember" it={it} onClose={() => setRenaming(false)} />}
      {it.objective && <p className="reason">{say("member.objective", { objective: it.objective.said })}</p>}
      {it.accountable && (
        <p className="reason">{say("member.accountable", { person: names.person(it.accountable) })}</p>
      )}
      <Representations member={it.id} />
      <WaitingAbout id={it.id} />
      {mayName && <NameRepresentative member={it} />}
      {me.isSteward && <OpenConversation member={it.id} />}
    </Sentence>
  );
}
