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

/** Which released words are read, and in which order. */
export function OpenReading({ released }: { readonly released: readonly Kept<Commitment>[] }) {
  const { say } = useSpeech();
  const { me } = useStanding();
  const names = useNames();
  const request = useRequest();
  const [arranged, setArranged] = useState<readonly string[]>([]);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const isOnTheWay = useWaitingAbout("new-reading").some(({ problem }) => !problem);
  const byId = new Map(released.map((it) => [it.id, it]));
  const ids = [...arranged.filter((id) => byId.has(id)), ...released.map(({ id }) => id).filter((id) => !arranged.includes(id))];
  const order = ids.filter((id) => !left.has(id));

  const move = (id: string, by: -1 | 1) => {
    const at = ids.indexOf(id);
    const other = ids[at + by];
    if (other === undefined) return;
    setArranged(ids.map((it) => (it === id ? other : it === other ? id : it)));
  };
  const leaveOrTake = (id: string) => setLeft(left.has(id) ? new Set([...left].filter((it) => it !== id)) : new Set([...left, id]));
  const open = () => void request({ command: "openReading", ask: { id: newId(), on: me.today, order }, about: "new-reading" });

  return (
    <Section title={say("reading.order")} note={say("reading.order-note", { count: order.length })}>
      <Sentences>
        {ids.map((id, index) => {
          const it = byId.get(id);
          if (!it) return null;
          const told = { words: it.words.said.slice(0, 40) };
          return (
            <Sentence
              key={id}
              label={<>{names.member(it.member)}<br />{say(`as.${it.as}`)}</>}
              actions={
                <>
                  <Button look="quiet" disabled={index === 0} aria-label={say("reading.earlier-this", told)} onClick={() => move(id, -1)}>{say("reading.earlier")}</Button>
                  <Button look="quiet" disabled={index === ids.length - 1} aria-label={say("reading.later-this", told)} onClick={() => move(id, 1)}>{say("reading.later")}</Button>
                  <Button look="quiet" aria-pressed={left.has(id)} aria-label={say("reading.leave-this", told)} onClick={() => leaveOrTake(id)}>
                    {say(left.has(id) ? "reading.left" : "reading.leave")}
                  </Button>
                </>
              }
            >
              <SaidWords words={it.words} />
            </Sentence>
          );
        })}
      </Sentences>
      <WaitingAbout id="new-reading" />
      <Actions>
        <Button look="main" disabled={order.length === 0 || isOnTheWay} onClick={open}>{say("reading.open")}</Button>
      </Actions>
    </Section>
  );
}
