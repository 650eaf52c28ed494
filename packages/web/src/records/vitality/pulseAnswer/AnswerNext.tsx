import type { Tie } from "@mortar/core/src/records/commitments/tie/shape.ts";
import type { PulseAnswer } from "@mortar/core/src/records/vitality/pulseAnswer/shape.ts";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { ButtonLink, Section, Sentence, Sentences } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useAddress } from "../../../workspace/useAddress.ts";
import { useNames } from "../../coalition/useNames.ts";
import { SaidWords } from "../../SaidWords.tsx";
import { WHAT_NEXT } from "./GoesOn.tsx";
import { isUnthanked, type Next, nextOf } from "./nextOf.ts";

/** Here is what happens next: each answer with the one step it opens. */
export function AnswerNext({ answer }: { readonly answer: PulseAnswer }) {
  const { say } = useSpeech();
  const { world, me } = useStanding();
  const steps = nextOf(answer, world);
  const isOwn = me.members.includes(answer.member);
  if (!isOwn && !me.isSteward) return null;
  return (
    <Section id={WHAT_NEXT} title={say("next.title")}>
      {steps.length === 0 ? (
        <p className="telling">{say(isOwn ? "next.nothing" : "next.nothing-here")}</p>
      ) : (
        <div className="ways-beside">
          <Sentences>
            {steps.map((next, index) => (
              <Step
                key={`${next.opens} ${next.about}`}
                next={next}
                member={answer.member}
                side={isOwn ? "own" : "steward"}
                isFirst={index === 0}
              />
            ))}
          </Sentences>
        </div>
      )}
    </Section>
  );
}

type StepProps = {
  readonly next: Next;
  readonly member: string;
  readonly side: "own" | "steward";
  readonly isFirst: boolean;
};

/** For its own member the step itself; for a steward what it asks of her. */
function Step({ next, member, side, isFirst }: StepProps) {
  const { say } = useSpeech();
  const { world } = useStanding();
  const names = useNames();
  const ways = useWays(member, side);
  const commitment = world.commitments.get(next.about);
  const tie = world.ties.get(next.about);
  const give = world.commitments.get(tie?.give ?? "");
  const words = commitment?.words ?? (next.opens === "ask-again" ? give?.words : undefined);
  const told = { member: names.member(member), giver: names.member(tie?.giver ?? "") };
  const { href, does } = ways(next);
  return (
    <Sentence
      size="small"
      plain={say(`next.${next.opens}`, told)}
      actions={
        <ButtonLink look={isFirst && side === "own" ? "main" : "plain"} href={href}>
          {say(`next.do-${does}`)}
        </ButtonLink>
      }
    >
      {words && <SaidWords words={words} size="small" />}
    </Sentence>
  );
}

type Way = { readonly href: string; readonly does: Does };
type Does = "ask" | "name" | "possible" | "prepare" | "renegotiate" | "renew" | "see" | "thank";

const useWays = (member: string, side: StepProps["side"]) => {
  const { world } = useStanding();
  const address = useAddress();
  const thanking = (tie: Tie | undefined): Way => {
    const isSaid = tie !== undefined && tie.makesPossible !== null && isUnthanked(tie, member, world);
    const href = isSaid ? address.resources : `${address.commitment(tie?.need ?? "")}#ties`;
    return { href, does: side === "steward" ? "see" : isSaid ? "thank" : "possible" };
  };
  return ({ opens, about }: Next): Way => {
    const tie = world.ties.get(about);
    if (opens === "thank") return thanking(tie);
    if (opens === "ask-again") return { href: `${address.commitment(tie?.give ?? "")}?do=ask`, does: "ask" };
    if (opens !== "talk") return { href: address.commitment(about), does: side === "steward" ? "see" : opens };
    return side === "own"
      ? { href: address.nameCommitment(member), does: "name" }
      : { href: address.prepareTalk(member), does: "prepare" };
  };
};
