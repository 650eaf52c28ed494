import { Disclosure, Section } from "../../../parts/index.ts";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useNames } from "../../coalition/useNames.ts";
import { SaidWords } from "../../SaidWords.tsx";
import { useNamedAmount } from "../../useAmount.ts";
import { movementsIn } from "../../commitments/movement/movementsOf.ts";
import { MovementState } from "../../commitments/movement/MovementState.tsx";
import { AnswerTags } from "../pulseAnswer/AnswerTags.tsx";
import type { Kept } from "@mortar/core";
import type { TalkOf } from "@mortar/core/src/analyses/pulseTalk/shape.ts";
import type { Movement } from "@mortar/core/src/records/commitments/movement/shape.ts";

/** What it gave and what it got since the last round. */
export function Since({ talk }: { readonly talk: TalkOf }) {
  const { say } = useSpeech();
  return (
    <>
      <Moved title={say("talk-of.gave")} ids={talk.gave} side="gave" />
      <Moved title={say("talk-of.got")} ids={talk.got} side="got" />
    </>
  );
}

/** What it answered to the round before. */
export function LastAnswer({ talk }: { readonly talk: TalkOf }) {
  const { say } = useSpeech();
  const { world } = useStanding();
  const last = world.pulseAnswers.get(talk.lastAnswer ?? "");
  if (!last) return null;
  return (
    <Section title={say("talk-of.last")}>
      <div className="telling">
        {last.words && <SaidWords words={last.words} size="small" />}
        <p className="tags">
          <AnswerTags answer={last} />
        </p>
      </div>
    </Section>
  );
}

/** As many as are read at a glance. */
const SHOWN = 2;

type Side = "gave" | "got";
type MovedProps = { readonly title: string; readonly ids: readonly string[]; readonly side: Side };

function Moved({ title, ids, side }: MovedProps) {
  const { say } = useSpeech();
  const { world } = useStanding();
  const listed = new Set(ids);
  const lines = movementsIn(world)
    .filter(({ id }) => listed.has(id))
    .map((it) => <OneMoved key={it.id} it={it} side={side} />);
  return (
    <Section title={title}>
      {lines.length === 0 ? (
        <p className="nothing quiet small">{say("talk-of.nothing")}</p>
      ) : (
        <>
          <ul className="moved-since">{lines.slice(0, SHOWN)}</ul>
          {lines.length > SHOWN && (
            <Disclosure summary={say("front.more", { count: lines.length - SHOWN })}>
              <ul className="moved-since">{lines.slice(SHOWN)}</ul>
            </Disclosure>
          )}
        </>
      )}
    </Section>
  );
}

/** What it was, to whom or from whom, whether it has arrived; and the thanks for it. */
function OneMoved({ it, side }: { readonly it: Kept<Movement>; readonly side: Side }) {
  const { say, day } = useSpeech();
  const names = useNames();
  const amount = useNamedAmount();
  const other =
    side === "got" ? names.member(it.giver) : it.receiver === null ? say("moved.everyone") : names.member(it.receiver);
  const told = { what: it.what.said, amount: amount(it), other, day: day(it.on) };
  return (
    <li>
      <p>{say(`talk-of.moved-${side}`, told)}</p>
      <p className="tags">
        <MovementState it={it} />
      </p>
      {it.thanked && <SaidWords words={it.thanked.words} size="small" />}
    </li>
  );
}
