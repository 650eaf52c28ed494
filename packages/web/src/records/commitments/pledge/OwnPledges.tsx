import { lazy, Suspense, useState } from "react";
import { useStanding, useWaitingAbout } from "../../../coalition/WorkspaceContext.ts";
import { Button, ButtonLink, Empty, Section, Sentences } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useAddress } from "../../../workspace/useAddress.ts";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";
import { useNames } from "../../coalition/useNames.ts";
import { givesOf, pledgingAbout } from "./PledgeForm.tsx";
import { PledgeItem } from "./PledgeItem.tsx";
import { useMoved } from "./useMoved.ts";

const Form = lazy(async () => ({ default: (await import("./PledgeForm.tsx")).PledgeForm }));

/** What one member pledged, each with what moved of it; and the form to pledge more. */
export function OwnPledges({ member }: { readonly member: string }) {
  const { say } = useSpeech();
  const { world } = useStanding();
  const names = useNames();
  const moved = useMoved();
  const pledges = [...world.pledges.values()]
    .filter((it) => it.member === member)
    .sort((one, other) => Number(one.isEnded) - Number(other.isEnded));
  return (
    <Section id={`pledges-${member}`} title={say("pledge.of-member", { member: names.member(member) })}>
      {pledges.length === 0 ? (
        <Empty title={say("pledge.none")}>
          <p>{say("pledge.none-why")}</p>
        </Empty>
      ) : (
        <Sentences>
          {pledges.map((pledge) => {
            const found = moved.get(pledge.id);
            return found && <PledgeItem key={pledge.id} pledge={pledge} moved={found} />;
          })}
        </Sentences>
      )}
      <PledgeMore member={member} />
    </Section>
  );
}

function PledgeMore({ member }: { readonly member: string }) {
  const { say } = useSpeech();
  const { world } = useStanding();
  const address = useAddress();
  const [isOpen, setOpen] = useState(false);
  const about = pledgingAbout(member);
  const isOnTheWay = useWaitingAbout(about).some(({ problem }) => !problem);
  if (givesOf(world, member).length === 0)
    return (
      <div className="telling">
        <p className="quiet">{say("pledge.no-gives")}</p>
        <ButtonLink href={address.nameCommitment(member)}>{say("pledge.name-give")}</ButtonLink>
      </div>
    );
  return (
    <div className="telling" id={about} tabIndex={-1}>
      <WaitingAbout id={about} />
      {isOpen ? (
        <Suspense>
          <Form member={member} onClose={() => setOpen(false)} />
        </Suspense>
      ) : (
        !isOnTheWay && <Button onClick={() => setOpen(true)}>{say("pledge.open")}</Button>
      )}
    </div>
  );
}
