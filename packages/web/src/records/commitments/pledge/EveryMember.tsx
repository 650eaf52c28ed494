import type { Pledge } from "@mortar/core/src/records/commitments/pledge/shape.ts";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { Anchor, Disclosure, Section, Sentence, Sentences } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useAddress } from "../../../workspace/useAddress.ts";
import { HandOverMoved } from "../movement/HandOverMoved.tsx";
import { MovementItem } from "../movement/MovementItem.tsx";
import { movementsIn } from "../movement/movementsOf.ts";
import { OnePledge } from "./OnePledge.tsx";
import { useMoved } from "./useMoved.ts";

/** For stewards: each member beside its own pledge, and beside nobody else's. */
export function EveryMember() {
  const { say } = useSpeech();
  const { world } = useStanding();
  const moved = useMoved();
  const members = [...world.members.values()].filter(({ left }) => !left);
  return (
    <Section id="every-member" title={say("pledge.every-member")} note={say("pledge.every-member-note")}>
      <Sentences>
        {members.map(({ id, name }) => (
          <MemberMoves key={id} member={id} name={name.said} moved={moved} />
        ))}
      </Sentences>
    </Section>
  );
}

type Moves = ReturnType<typeof useMoved>;
type MovesProps = { readonly member: string; readonly name: string; readonly moved: Moves };

function MemberMoves({ member, name, moved }: MovesProps) {
  const { say } = useSpeech();
  const { world } = useStanding();
  const address = useAddress();
  const all = [...world.pledges.values()].filter((it) => it.member === member);
  const pledges = all.filter(({ isEnded }) => !isEnded);
  const ended = all.filter(({ isEnded }) => isEnded);
  const given = movementsIn(world).filter(({ giver }) => giver === member);
  return (
    <Sentence
      label={<Anchor href={address.member(member)}>{name}</Anchor>}
      more={
        given.length > 0 ? (
          <Disclosure summary={say("pledge.all-given", { count: given.length })}>
            <Sentences>
              {given.map((it) => (
                <MovementItem key={it.id} it={it} />
              ))}
            </Sentences>
          </Disclosure>
        ) : undefined
      }
    >
      {pledges.length === 0 ? (
        <p className="quiet">{say(ended.length === 0 ? "pledge.none-yet" : "pledge.none-now")}</p>
      ) : (
        <Pledges pledges={pledges} moved={moved} />
      )}
      {ended.length > 0 && (
        <Disclosure summary={say("pledge.all-ended", { count: ended.length })}>
          <Pledges pledges={ended} moved={moved} />
        </Disclosure>
      )}
      <HandOverMoved member={member} pledged={pledges.flatMap(({ id }) => moved.get(id) ?? [])} />
    </Sentence>
  );
}

type PledgesProps = { readonly pledges: readonly Pledge[]; readonly moved: Moves };

function Pledges({ pledges, moved }: PledgesProps) {
  return pledges.map((pledge) => {
    const found = moved.get(pledge.id);
    return found && <OnePledge key={pledge.id} pledge={pledge} moved={found} />;
  });
}
