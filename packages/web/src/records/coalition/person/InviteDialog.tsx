import type { Handing, LinkTask } from "@mortar/client";
import { speaksFor } from "@mortar/core/src/records/coalition/representation/shape.ts";
import { openPulse } from "@mortar/core/src/records/vitality/pulse/pulse.ts";
import { useState } from "react";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { Button, Choice, Dialog, Note } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useNames } from "../useNames.ts";
import { HandingFields } from "./HandingFields.tsx";
import { MadeLinkView } from "./MadeLinkView.tsx";
import { useMakingLink } from "./useMakingLink.ts";

const tasks = ["affirm", "ties", "pulse", "moved", "join"] as const satisfies readonly LinkTask[];
type Task = (typeof tasks)[number];

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
  const { round, offered } = useOffered(person, member);
  const [task, setTask] = useState<Task>("affirm");
  const [handedOver, setHandedOver] = useState<Handing>("in-person");
  const [mailTo, setMailTo] = useState("");
  const isMail = handedOver === "mail";

  const { made, trouble, make } = useMakingLink({
    person,
    member,
    ...(talk === undefined ? { task, ...aboutFor(task, commitment, round) } : { task: "conversation", about: talk }),
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
            options={offered.map((value) => ({
              value,
              label: say(`invite.task-${value}`),
              hint: say(`invite.task-${value}-hint`),
            }))}
            chosen={[task]}
            onChoose={([chosen]) => setTask(offered.find((it) => it === chosen) ?? "affirm")}
          />
        )}
        <HandingFields handedOver={handedOver} onHand={setHandedOver} mailTo={mailTo} onAddress={setMailTo} />
        {trouble && <Note tone="held">{trouble}</Note>}
      </div>
    </Dialog>
  );
}

/** A round is answered, and what has moved is said, by those who speak for the member; a round while it is open. */
const useOffered = (person: string, member: string) => {
  const { world } = useStanding();
  const round = openPulse(world.pulses)?.id;
  const isVoice = speaksFor(world, person, member);
  const offered = tasks.filter(
    (task) => (task !== "pulse" && task !== "moved") || (isVoice && (task === "moved" || round)),
  );
  return { round, offered };
};

const aboutFor = (task: Task, commitment: string | undefined, round: string | undefined) => {
  const about = task === "pulse" ? round : commitment;
  return about === undefined ? {} : { about };
};
