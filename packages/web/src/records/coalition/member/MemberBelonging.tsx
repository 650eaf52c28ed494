import type { Kept } from "@mortar/core";
import { hoursAskedOf } from "@mortar/core/src/records/coalition/invitation/standing.ts";
import type { Member } from "@mortar/core/src/records/coalition/member/member.ts";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { Anchor, ButtonLink, Section } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useAddress } from "../../../workspace/useAddress.ts";
import { useSince } from "./useSince.ts";

/** Since when a member belongs, what was asked of it, and the way out. */
export function MemberBelonging({ it }: { readonly it: Kept<Member> }) {
  const { say, day } = useSpeech();
  const { world, me } = useStanding();
  const address = useAddress();
  const since = useSince(it.id);
  const hours = hoursAskedOf(world.invitations, it.id);
  const cameBy = [...world.invitations.values()].find(({ member }) => member === it.id);
  return (
    <Section title={say("member.belonging")}>
      <div className="telling">
        {since && <p>{say("member.since", { day: day(since) })}</p>}
        {hours !== null && <p>{say("member.hours", { hours })}</p>}
        {cameBy && (
          <p>
            <Anchor href={address.invitation(cameBy.id)}>{say("member.came-by")}</Anchor>
          </p>
        )}
        {it.left && (
          <p>
            <Anchor href={address.leaving(it.id)}>{say("member.to-left")}</Anchor>
          </p>
        )}
        {me.members.includes(it.id) && (
          <p>
            <ButtonLink look="quiet" href={address.leaving(it.id)}>
              {say("member.to-leaving")}
            </ButtonLink>
          </p>
        )}
      </div>
    </Section>
  );
}
