import type { Kept } from "@mortar/core";
import type { Member } from "@mortar/core/src/records/coalition/member/member.ts";
import { lazy, Suspense, useState } from "react";
import { useStanding, useWaitingAbout } from "../../../coalition/WorkspaceContext.ts";
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
  const { world, me } = useStanding();
  const names = useNames();
  const [open, setOpen] = useState<"describe" | "accountable" | null>(null);
  const isOnTheWay = useWaitingAbout(it.id).length > 0;
  const accountable = names.person(it.accountable ?? "");
  const speaks = [...world.representations.values()].some(
    ({ member, person, isOver, suspended, role }) =>
      member === it.id && person === it.accountable && !isOver && !suspended && role !== "voice",
  );
  const told = { member: it.name.said, person: accountable };
  const isAnswering = it.accountable === me.person && me.members.includes(it.id);
  const close = () => setOpen(null);
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
        {open !== null && (
          <div className="prose">
            <Suspense>
              {open === "describe" && <DescribeForm it={it} onClose={close} />}
              {open === "accountable" && <AccountableForm it={it} onClose={close} />}
            </Suspense>
          </div>
        )}
        {open === null && !isOnTheWay && !it.left && (
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
        )}
      </Section>
      <Misalignments it={it} />
    </>
  );
}
