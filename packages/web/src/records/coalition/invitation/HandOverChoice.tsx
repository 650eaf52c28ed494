import type { Handing } from "@mortar/client";
import type { Kept } from "@mortar/core";
import type { Invitation } from "@mortar/core/src/records/coalition/invitation/shape.ts";
import { useState } from "react";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { Button, Choice, Dialog, Note } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { voicesOf } from "../../commitments/commitment/voicesOf.ts";
import { HandingFields } from "../person/HandingFields.tsx";
import { MadeLinkView } from "../person/MadeLinkView.tsx";
import { useMakingLink } from "../person/useMakingLink.ts";
import { useNames } from "../useNames.ts";

type ChoiceProps = { readonly it: Kept<Invitation>; readonly member: string };

/** For a member that answers by links: somebody who speaks for it is handed the choice what a newcomer will read. */
export function HandOverChoice({ it, member }: ChoiceProps) {
  const { say } = useSpeech();
  const { world, me } = useStanding();
  const names = useNames();
  const [isHandingOver, setHandingOver] = useState(false);
  const voices = voicesOf(world, (id) => id === member)
    .map(({ person }) => person)
    .filter((person) => person !== me.person);
  if (voices.length === 0) return null;
  return (
    <>
      <Button
        look="quiet"
        aria-label={say("welcoming.hand-over-this", { member: names.member(member) })}
        onClick={() => setHandingOver(true)}
      >
        {say("welcoming.hand-over")}
      </Button>
      {isHandingOver && <Handed it={it} member={member} voices={voices} onClose={() => setHandingOver(false)} />}
    </>
  );
}

type HandedProps = ChoiceProps & { readonly voices: readonly string[]; readonly onClose: () => void };

function Handed({ it, member, voices, onClose }: HandedProps) {
  const { say } = useSpeech();
  const names = useNames();
  const [person, setPerson] = useState(voices[0] ?? "");
  const [handedOver, setHandedOver] = useState<Handing>("in-person");
  const [mailTo, setMailTo] = useState("");
  const isMail = handedOver === "mail";
  const { made, trouble, make } = useMakingLink({
    task: "newcomer",
    person,
    member,
    about: it.id,
    handedOver,
    ...(isMail && { address: mailTo }),
  });
  const told = { person: names.person(person), member: names.member(member), newcomer: it.name.said };
  const frame = { title: say("welcoming.hand-over-this", told), closeLabel: say("form.close"), onClose };
  if (made)
    return (
      <Dialog {...frame}>
        <MadeLinkView made={made} handedOver={handedOver} as={say("invite.answers-as", told)} />
      </Dialog>
    );
  return (
    <Dialog
      {...frame}
      actions={
        <Button look="main" disabled={isMail && !mailTo.includes("@")} onClick={() => void make()}>
          {say("invite.make")}
        </Button>
      }
    >
      <div className="stack">
        <p>{say("welcoming.hand-over-note", told)}</p>
        {voices.length > 1 && (
          <Choice
            legend={say("welcoming.hand-over-to", told)}
            name="choosing person"
            options={voices.map((value) => ({ value, label: names.person(value) }))}
            chosen={[person]}
            onChoose={([chosen]) => setPerson(chosen ?? person)}
          />
        )}
        <HandingFields handedOver={handedOver} onHand={setHandedOver} mailTo={mailTo} onAddress={setMailTo} />
        {trouble && <Note tone="held">{trouble}</Note>}
      </div>
    </Dialog>
  );
}
