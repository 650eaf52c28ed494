import { Disclosure, Section, Sentence, Sentences } from "../../../parts/index.ts";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useNames } from "../../coalition/useNames.ts";
import { SaidWords } from "../../SaidWords.tsx";
import { useNamedAmount } from "../../useAmount.ts";
import { movementsIn } from "../../commitments/movement/movementsOf.ts";
import { MovementState } from "../../commitments/movement/MovementState.tsx";
import { AnswerTags } from "../pulseAnswer/AnswerTags.tsx";
import type { TalkOf } from "@mortar/core/src/analyses/pulseTalk/shape.ts";

/** What it gave and got since the last round, and what it answered then. */
export function Since({ talk }: { readonly talk: TalkOf }) {
  const { say } = useSpeech();
  const { world } = useStanding();
  const names = useNames();
  const last = world.pulseAnswers.get(talk.lastAnswer ?? "");
  const member = names.member(talk.member);
  return (
    <>
      <Moved title={say("talk-of.gave", { member })} none={say("talk-of.gave-nothing")} ids={talk.gave} />
      <Moved title={say("talk-of.got", { member })} none={say("talk-of.got-nothing")} ids={talk.got} />
      {last && (
        <Section title={say("talk-of.last")}>
          <div className="telling">
            {last.words && <SaidWords words={last.words} size="small" />}
            <p className="tags">
              <AnswerTags answer={last} />
            </p>
          </div>
        </Section>
      )}
    </>
  );
}

/** As many as are read at a glance. */
const SHOWN = 3;

type MovedProps = { readonly title: string; readonly none: string; readonly ids: readonly string[] };

function Moved({ title, none, ids }: MovedProps) {
  const { say, day } = useSpeech();
  const { world } = useStanding();
  const names = useNames();
  const amount = useNamedAmount();
  const movements = movementsIn(world).filter(({ id }) => ids.includes(id));
  const lines = movements.map((it) => (
    <Sentence
      key={it.id}
      size="small"
      plain={say("talk-of.moved", {
        what: it.what.said,
        amount: amount(it),
        giver: names.member(it.giver),
        receiver: it.receiver === null ? say("moved.everyone") : names.member(it.receiver),
        day: day(it.on),
      })}
    >
      <p className="tags">
        <MovementState it={it} />
      </p>
      {it.thanked && <SaidWords words={it.thanked.words} size="small" />}
    </Sentence>
  ));
  return (
    <Section title={title}>
      {movements.length === 0 ? (
        <p className="telling quiet">{none}</p>
      ) : (
        <>
          <Sentences>{lines.slice(0, SHOWN)}</Sentences>
          {lines.length > SHOWN && (
            <Disclosure summary={say("front.more", { count: lines.length - SHOWN })}>
              <Sentences>{lines.slice(SHOWN)}</Sentences>
            </Disclosure>
          )}
        </>
      )}
    </Section>
  );
}
