import type { Handing, LinkTask } from "@mortar/client";
import { useState } from "react";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { Button, Choice, Dialog, Note } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { voicesOf } from "../../commitments/commitment/voicesOf.ts";
import { useNames } from "../useNames.ts";
import { HandingFields } from "./HandingFields.tsx";
import { MadeLinkView } from "./MadeLinkView.tsx";
import { useMakingLink } from "./useMakingLink.ts";

type HandOverProps = {
  /** What the link is for, save for whom. */
  readonly link: { readonly task: Exclude<LinkTask, "projector">; readonly member: string; readonly about?: string };
  readonly said: {
    readonly button: string;
    /** The button and the dialog by their whole name. */
    readonly title: string;
    /** What its holder can do with it, by name. */
    readonly note: (person: string) => string;
    readonly to: string;
  };
};

/** For a member that answers by links: somebody who speaks for it is handed one. */
export function HandOver({ link, said }: HandOverProps) {
  const { world, me } = useStanding();
  const [isHandingOver, setHandingOver] = useState(false);
  const voices = voicesOf(world, (id) => id === link.member)
    .map(({ person }) => person)
    .filter((person) => person !== me.person);
  if (voices.length === 0) return null;
  return (
    <>
      <Button look="quiet" aria-label={said.title} onClick={() => setHandingOver(true)}>
        {said.button}
      </Button>
      {isHandingOver && <Handed link={link} said={said} voices={voices} onClose={() => setHandingOver(false)} />}
    </>
  );
}

type HandedProps = HandOverProps & { readonly voices: readonly string[]; readonly onClose: () => void };

function Handed({ link, said, voices, onClose }: HandedProps) {
  const { say } = useSpeech();
  const names = useNames();
  const [person, setPerson] = useState(voices[0] ?? "");
  const [handedOver, setHandedOver] = useState<Handing>("in-person");
  const [mailTo, setMailTo] = useState("");
  const isMail = handedOver === "mail";
  const { made, trouble, make } = useMakingLink({ ...link, person, handedOver, ...(isMail && { address: mailTo }) });
  const frame = { title: said.title, closeLabel: say("form.close"), onClose };
  if (made)
    return (
      <Dialog {...frame}>
        <MadeLinkView
          made={made}
          handedOver={handedOver}
          as={say("invite.answers-as", { person: names.person(person), member: names.member(link.member) })}
        />
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
        <p>{said.note(names.person(person))}</p>
        {voices.length > 1 && (
          <Choice
            legend={said.to}
            name="handing person"
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
