import type { Kept } from "@mortar/core";
import type { Commitment } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import { useState } from "react";
import { newId } from "../../../coalition/newId.ts";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useStanding, useWaitingAbout } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, Section, Sentence, Sentences } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";
import { useNames } from "../../coalition/useNames.ts";
import { SaidWords } from "../../SaidWords.tsx";

type OpenProps = { readonly released: readonly Kept<Commitment>[] };

/** Which released words are read, and in which order. */
export function OpenReading({ released }: OpenProps) {
  const { say } = useSpeech();
  const { me } = useStanding();
  const request = useRequest();
  const isOnTheWay = useWaitingAbout("new-reading").some(({ problem }) => !problem);
  const { arranged, order, move, leaveOrTake, left } = useArranging(released);
  const open = () =>
    void request({ command: "openReading", ask: { id: newId(), on: me.today, order }, about: "new-reading" });
  return (
    <Section title={say("reading.order")} note={say("reading.order-note", { count: order.length })}>
      <Sentences>
        {arranged.map((it, index) => (
          <Arranged
            key={it.id}
            it={it}
            place={index === 0 ? "first" : index === arranged.length - 1 ? "last" : "between"}
            isLeft={left.has(it.id)}
            onMove={(by) => move(index, by)}
            onLeave={() => leaveOrTake(it.id)}
          />
        ))}
      </Sentences>
      <WaitingAbout id="new-reading" />
      <Actions>
        <Button look="main" disabled={order.length === 0 || isOnTheWay} onClick={open}>
          {say("reading.open")}
        </Button>
      </Actions>
    </Section>
  );
}

type ArrangedProps = {
  readonly it: Kept<Commitment>;
  readonly place: "first" | "between" | "last";
  readonly isLeft: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onLeave: () => void;
};

function Arranged({ it, place, isLeft, onMove, onLeave }: ArrangedProps) {
  const { say } = useSpeech();
  const names = useNames();
  const told = { words: it.words.said.slice(0, 40) };
  const quiet = (label: string, text: string, press: () => void, more: object = {}) => (
    <Button look="quiet" aria-label={label} onClick={press} {...more}>
      {text}
    </Button>
  );
  const actions = (
    <>
      {quiet(say("reading.earlier-this", told), say("reading.earlier"), () => onMove(-1), {
        disabled: place === "first",
      })}
      {quiet(say("reading.later-this", told), say("reading.later"), () => onMove(1), { disabled: place === "last" })}
      {quiet(say("reading.leave-this", told), say(isLeft ? "reading.left" : "reading.leave"), onLeave, {
        "aria-pressed": isLeft,
      })}
    </>
  );
  return (
    <Sentence
      label={say("reading.whose", { member: names.member(it.member), as: say(`as.${it.as}`) })}
      actions={actions}
    >
      <SaidWords words={it.words} />
    </Sentence>
  );
}

/** The order as arranged so far; what was released meanwhile comes last. */
const useArranging = (released: readonly Kept<Commitment>[]) => {
  const [ids, setIds] = useState<readonly string[]>([]);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const rank = ({ id }: Kept<Commitment>) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
  const arranged = [...released].sort((a, b) => rank(a) - rank(b));
  return {
    arranged,
    left,
    order: arranged.map(({ id }) => id).filter((id) => !left.has(id)),
    move: (index: number, by: -1 | 1) => {
      const next = arranged.map(({ id }) => id);
      const [moved] = next.splice(index, 1);
      if (moved) next.splice(index + by, 0, moved);
      setIds(next);
    },
    leaveOrTake: (id: string) =>
      setLeft(left.has(id) ? new Set([...left].filter((it) => it !== id)) : new Set([...left, id])),
  };
};
