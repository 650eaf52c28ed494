import type { Kept } from "@mortar/core";
import { spokenFor } from "@mortar/core/src/records/coalition/representation/spokenFor.ts";
import type { Member } from "@mortar/core/src/records/coalition/member/member.ts";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { Section, Tag } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";
import { OpenConversation } from "../../commitments/conversation/OpenConversation.tsx";
import { NameRepresentative } from "../representation/NameRepresentative.tsx";
import { Representations } from "../representation/Representations.tsx";
import { VoiceDisputes } from "../representation/VoiceDisputes.tsx";

/** Who speaks for a member and who is heard inside it, and what the reader may do about that. */
export function MemberPeople({ it }: { readonly it: Kept<Member> }) {
  const { say } = useSpeech();
  const { world, me } = useStanding();
  return (
    <Section title={say("member.people-title")}>
      {!spokenFor(world).has(it.id) && <Tag shape="gap">{say("member.nobody-speaks")}</Tag>}
      <Representations member={it.id} />
      <WaitingAbout id={it.id} />
      <VoiceDisputes member={it.id} />
      {(me.isSteward || me.members.includes(it.id)) && <NameRepresentative member={it} />}
      {me.isSteward && <OpenConversation member={it.id} />}
    </Section>
  );
}
