import type { Handing, LinkTask } from "@mortar/client";
import { useState } from "react";
import { Button, Choice, Dialog, Note } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useNames } from "../useNames.ts";
import { HandingFields } from "./HandingFields.tsx";
import { MadeLinkView } from "./MadeLinkView.tsx";
import { useMakingLink } from "./useMakingLink.ts";

const tasks = ["affirm", "ties", "join"] as const satisfies readonly LinkTask[];

type InviteProps = {
  readonly person: string;
  readonly member: string;
  /** The conversation the link opens, and nothing else; without it, the link is to affirm or to join. */
  readonly talk?: string;
  /** The commitment a link to affirm opens with: one's own to say yes to, or another's to have heard. */
  readonly commitment?: string;
  readonly onClose: () => void;
};

/** A single-use link for one person: to answer in a conversation or to affirm without an account, or to make one. */
export function InviteDialog({ person, member, talk, commitment, onClose }: InviteProps) {
  const { say } = useSpeech();
  const names = useNames();
  const [task, setTask] = useState<(typeof tasks)[number]>("affirm");
  const [handedOver, setHandedOver] = useState<Handing>("in-person");
  const [mailTo, setMailTo] = useState("");
  const isMail = handedOver === "mail";

  const { made, trouble, make } = useMakingLink({
    person,
    member,
    ...(talk === undefined
      ? { task, ...(commitment && { about: commitment }) }
      : { task: "conversation", about: talk }),
    handedOver,
    ...(isMail && { address: mailTo }),
  });
  const title = say("invite.title", { person: names.person(person) });
  if (made)
    return (
      <Dialog title={title} closeLabel={say("form.close")} onClose={onClose}>
        <MadeLinkView
          made={made}
          handedOver={handedOver}
          as={say("invite.answers-as", { person: names.person(person), member: names.member(member) })}
        />
      </Dialog>
    );
  return (
    <Dialog
      title={title}
      closeLabel={say("form.close")}
      onClose={onClose}
      actions={
        <Button look="main" disabled={isMail && !mailTo.includes("@")} onClick={() => void make()}>
          {say("invite.make")}
        </Button>
      }
    >
      <div className="stack">
        {talk === undefined && commitment === undefined && (
          <Choice
            legend={say("invite.task")}
            name="task"
            options={tasks.map((value) => ({
              value,
              label: say(`invite.task-${value}`),
              hint: say(`invite.task-${value}-hint`),
            }))}
            chosen={[task]}
            onChoose={([chosen]) => setTask(tasks.find((it) => it === chosen) ?? "affirm")}
          />
        )}
        <HandingFields handedOver={handedOver} onHand={setHandedOver} mailTo={mailTo} onAddress={setMailTo} />
        {trouble && <Note tone="held">{trouble}</Note>}
      </div>
    </Dialog>
  );
}
