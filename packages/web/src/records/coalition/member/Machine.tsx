import type { Kept } from "@mortar/core";
import type { Member } from "@mortar/core/src/records/coalition/member/member.ts";
import { lazy, Suspense, useState } from "react";
import { useStanding, useWaitingAbout } from "../../../coalition/WorkspaceContext.ts";
import type { World } from "../../../coalition/world.ts";
import { Actions, Button, Note, Section, Sentence, Sentences, Tag } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { SaidWords } from "../../SaidWords.tsx";
import { Misalignments } from "../misalignment/Misalignments.tsx";
import { useNames } from "../useNames.ts";

const DescribeForm = lazy(async () => ({ default: (await import("./DescribeForm.tsx")).DescribeForm }));
const AccountableForm = lazy(async () => ({ default: (await import("./AccountableForm.tsx")).AccountableForm }));

/** An AI system as a member: what it is built for, what it measures, who answers for it, where it misaligns. */
export function Machine({ it }: { readonly it: Kept<Member> }) {
  const { say } = useSpeech();
  const { world } = useStanding();
  const names = useNames();
  const accountable = names.person(it.accountable ?? "");
  const speaks = doesSpeak(it, world);
  const told = { member: it.name.said, person: accountable };
  return (
    <>
      <Section title={say("machine.title")}>
        <div className="prose">
          <Note>{say(speaks ? "machine.cannot-say-yes" : "machine.cannot-say-yes-yet", told)}</Note>
        </div>
        <Sentences label={say("machine.title")}>
          <Sentence size="small" label={say("machine.objective")}>
            {it.objective && <SaidWords words={it.objective} size="small" />}
          </Sentence>
          <Sentence
            size="small"
            label={say("machine.optimises")}
            plain={it.optimises ? undefined : say("machine.not-said")}
          >
            {it.optimises && <SaidWords words={it.optimises} size="small" />}
          </Sentence>
          <Sentence
            size="small"
            label={say("machine.accountable")}
            plain={accountable}
            margin={speaks ? undefined : <Tag shape="gap">{say("machine.does-not-speak")}</Tag>}
          />
        </Sentences>
        {!it.left && <MachineWays it={it} />}
      </Section>
      <Misalignments it={it} />
    </>
  );
}

/** What who answers for it, and what a steward, may do about that. */
function MachineWays({ it }: { readonly it: Kept<Member> }) {
  const { say } = useSpeech();
  const { me } = useStanding();
  const [open, setOpen] = useState<"describe" | "accountable" | null>(null);
  const isOnTheWay = useWaitingAbout(it.id).length > 0;
  const isAnswering = it.accountable === me.person && me.members.includes(it.id);
  const close = () => setOpen(null);
  if (isOnTheWay) return null;
  if (open !== null)
    return (
      <div className="prose">
        <Suspense>
          {open === "describe" ? <DescribeForm it={it} onClose={close} /> : <AccountableForm it={it} onClose={close} />}
        </Suspense>
      </div>
    );
  return (
    <Actions>
      {isAnswering && (
        <Button look="quiet" onClick={() => setOpen("describe")}>
          {say("machine.describe")}
        </Button>
      )}
      {me.isSteward && (
        <Button look="quiet" onClick={() => setOpen("accountable")}>
          {say("machine.name-accountable")}
        </Button>
      )}
    </Actions>
  );
}

/** Whoever answers for it has been named to speak for it, and nobody disputes that. */
const doesSpeak = ({ id, accountable }: Member, { representations }: World): boolean =>
  [...representations.values()].some(
    ({ member, person, isOver, suspended, role }) =>
      member === id && person === accountable && !isOver && !suspended && role !== "voice",
  );
