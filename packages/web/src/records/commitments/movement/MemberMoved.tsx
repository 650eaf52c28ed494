import type { Kept } from "@mortar/core";
import type { Member } from "@mortar/core/src/records/coalition/member/member.ts";
import type { Movement } from "@mortar/core/src/records/commitments/movement/shape.ts";
import { useState } from "react";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { Disclosure, Empty, Loading, Section, Sentence, Sentences, Tag } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { OnePledge } from "../pledge/OnePledge.tsx";
import { useMoved } from "../pledge/useMoved.ts";
import { MovementItem } from "./MovementItem.tsx";
import { isFor, movementsIn } from "./movementsOf.ts";
import "../../../style/moving.css";

/** What a member pledged, what moved of it, and all that it moved or received, a year at a time: beside nobody else's. */
export function MemberMoved({ it }: { readonly it: Kept<Member> }) {
  const { say } = useSpeech();
  const { world, isWhole } = useStanding();
  const moved = useMoved();
  const pledges = [...world.pledges.values()].filter(({ member }) => member === it.id).sort(endedLast);
  const movements = movementsIn(world).filter((one) => one.giver === it.id || isFor(one, it.id));
  const isEmpty = pledges.length === 0 && movements.length === 0;
  return (
    <Section id="moved" title={say("member.moved")} note={say("member.moved-note")}>
      {isEmpty && isWhole && <Empty title={say("member.moved-none")} />}
      {pledges.length > 0 && (
        <Sentences label={say("member.pledged")}>
          {pledges.map((pledge) => {
            const found = moved.get(pledge.id);
            return (
              found && (
                <Sentence
                  key={pledge.id}
                  margin={pledge.isEnded ? <Tag shape="ended">{say("pledge.ended")}</Tag> : undefined}
                >
                  <OnePledge pledge={pledge} moved={found} />
                </Sentence>
              )
            );
          })}
        </Sentences>
      )}
      {!isWhole && <Loading>{say("room.loading")}</Loading>}
      {byYear(isWhole ? movements : []).map(([year, all]) => (
        <Year key={year} year={year} movements={all} />
      ))}
    </Section>
  );
}

type YearProps = { readonly year: string; readonly movements: readonly Kept<Movement>[] };

/** A year is told once it is asked for, and on paper when it was. */
function Year({ year, movements }: YearProps) {
  const { say } = useSpeech();
  const [wasOpened, setOpened] = useState(false);
  return (
    <Disclosure summary={say("member.moved-in", { year, count: movements.length })} onToggle={() => setOpened(true)}>
      {wasOpened && (
        <Sentences>
          {movements.map((it) => (
            <MovementItem key={it.id} it={it} />
          ))}
        </Sentences>
      )}
    </Disclosure>
  );
}

/** The latest year first; within each the order stays. */
const byYear = (movements: readonly Kept<Movement>[]): readonly (readonly [string, readonly Kept<Movement>[]])[] => [
  ...Map.groupBy(movements, ({ on }) => on.slice(0, 4)),
];

const endedLast = (one: { readonly isEnded: boolean }, other: { readonly isEnded: boolean }): number =>
  Number(one.isEnded) - Number(other.isEnded);
