import type { Kept } from "@mortar/core";
import type { MovedOfPledge } from "@mortar/core/src/analyses/moved/shape.ts";
import { type Commitment, isOut } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import { type Pledge, pledgesOf } from "@mortar/core/src/records/commitments/pledge/shape.ts";
import { useStanding } from "../../../../coalition/WorkspaceContext.ts";
import { ButtonLink, Disclosure, Section, Sentence, Sentences, Tag } from "../../../../parts/index.ts";
import { useSpeech } from "../../../../speech/SpeechContext.ts";
import { useAddress } from "../../../../workspace/useAddress.ts";
import { MovementItem } from "../../movement/MovementItem.tsx";
import { WeReceived } from "../../movement/WeReceived.tsx";
import { movementsIn, waitingFor } from "../../movement/movementsOf.ts";
import { needsServed } from "../../movement/needsServed.ts";
import { OnePledge } from "../../pledge/OnePledge.tsx";
import { useMoved } from "../../pledge/useMoved.ts";
import "../../../../style/moving.css";

type MovedProps = { readonly it: Kept<Commitment>; readonly isOwn: boolean };

/** What is pledged for a give, and what moved of it; for a need, what moved to meet it. */
export function Moved({ it, isOwn }: MovedProps) {
  if (it.as === "give") return <MovedForGive it={it} isOwn={isOwn} />;
  return it.as === "need" ? <MovedForNeed it={it} /> : null;
}

function MovedForGive({ it, isOwn }: MovedProps) {
  const { say } = useSpeech();
  const { world, isWhole } = useStanding();
  const address = useAddress();
  const moved = useMoved();
  const pledges = [...pledgesOf(world.pledges, it.id)].sort((one, other) => +one.isEnded - +other.isEnded);
  if (pledges.length === 0 && !(isOwn && isWhole && isOut(it))) return null;
  return (
    <Section id="moved" title={say("commitment.moved")} note={say("commitment.moved-note")}>
      {pledges.length > 0 && (
        <Sentences>
          {pledges.map((pledge) => {
            const found = moved.get(pledge.id);
            return found && <OneOfThem key={pledge.id} pledge={pledge} moved={found} />;
          })}
        </Sentences>
      )}
      {isOwn && (
        <div className="telling">
          {pledges.length === 0 && <p className="quiet">{say("pledge.none-why")}</p>}
          <ButtonLink href={address.pledgesOf(it.member)}>
            {say(pledges.length === 0 ? "pledge.open" : "commitment.to-pledges")}
          </ButtonLink>
        </div>
      )}
    </Section>
  );
}

type OneProps = { readonly pledge: Pledge; readonly moved: MovedOfPledge };

function OneOfThem({ pledge, moved }: OneProps) {
  const { say } = useSpeech();
  return (
    <Sentence
      margin={pledge.isEnded ? <Tag shape="ended">{say("pledge.ended")}</Tag> : undefined}
      more={<AllOf pledge={pledge} />}
    >
      <div id={pledge.id} tabIndex={-1}>
        <OnePledge pledge={pledge} moved={moved} />
      </div>
      <WeReceived pledge={pledge} />
    </Sentence>
  );
}

function AllOf({ pledge }: { readonly pledge: Pledge }) {
  const { say } = useSpeech();
  const { world } = useStanding();
  const all = movementsIn(world).filter((it) => it.pledge === pledge.id);
  if (all.length === 0) return null;
  return (
    <Disclosure summary={say("pledge.history", { count: all.length })}>
      <Sentences>
        {all.map((it) => (
          <MovementItem key={it.id} it={it} />
        ))}
      </Sentences>
    </Disclosure>
  );
}

const SHOWN = 3;

/** The latest first; it met the need as far as its member says that it has arrived. */
function MovedForNeed({ it }: { readonly it: Kept<Commitment> }) {
  const { say } = useSpeech();
  const { world, me } = useStanding();
  const address = useAddress();
  const all = movementsIn(world).filter((moved) => needsServed(world, moved).some(({ id }) => id === it.id));
  const items = all.map((moved) => <MovementItem key={moved.id} it={moved} />);
  if (items.length === 0) return null;
  return (
    <Section id="moved" title={say("commitment.moved-need")}>
      <Sentences>{items.slice(0, SHOWN)}</Sentences>
      {items.length > SHOWN && (
        <Disclosure summary={say("front.more", { count: items.length - SHOWN })}>
          <Sentences>{items.slice(SHOWN)}</Sentences>
        </Disclosure>
      )}
      {all.some((moved) => waitingFor(moved, me.members)) && (
        <div className="telling">
          <ButtonLink href={address.yourWord}>{say("commitment.to-your-word")}</ButtonLink>
        </div>
      )}
    </Section>
  );
}
