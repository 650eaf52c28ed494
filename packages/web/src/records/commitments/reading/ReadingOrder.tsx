import type { Kept } from "@mortar/core";
import type { Commitment } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import type { Reading } from "@mortar/core/src/records/commitments/reading/reading.ts";
import type { ReactNode } from "react";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { Button, Section, Sentence, Sentences, Tag } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useNames } from "../../coalition/useNames.ts";
import { SaidWords } from "../../SaidWords.tsx";
import { CommitmentState } from "../commitment/CommitmentState.tsx";
import { SpokenYes } from "../commitment/SpokenYes.tsx";
import { canBeShown } from "./canBeShown.ts";
import { MoveButtons, placeAt } from "./MoveButtons.tsx";
import { moved } from "./moved.ts";

type OrderProps = {
  readonly reading: Kept<Reading>;
  readonly isOnTheWay: boolean;
  readonly onShow: (id: string) => void;
};

/** Everything that is read, in its order, with what has had its yes; and what was released meanwhile. */
export function ReadingOrder({ reading, isOnTheWay, onShow }: OrderProps) {
  const { say } = useSpeech();
  const { world } = useStanding();
  const request = useRequest();
  const { id, order, showing, revision } = reading;
  const reorder = (next: readonly string[]) =>
    void request({ command: "reorderReading", ask: { id, order: [...next], seen: revision } });
  const meanwhile = [...world.commitments.values()].filter(
    (it) => it.disclosure === "released" && canBeShown(it) && !order.includes(it.id),
  );
  return (
    <>
      <Section title={say("reading.order")} note={say("reading.said-of", saidOf(reading, world.commitments))}>
        <Sentences>
          {order.map((each, index) => {
            const it = world.commitments.get(each);
            return (
              it && (
                <Read
                  key={each}
                  it={it}
                  isShown={each === showing}
                  isOnTheWay={isOnTheWay}
                  onShow={() => onShow(each)}
                  moving={
                    <MoveButtons
                      said={it.words.said}
                      place={placeAt(index, order.length)}
                      onMove={(by) => isOnTheWay || reorder(moved(order, index, by))}
                    />
                  }
                  onLeave={() => reorder(order.filter((other) => other !== each))}
                />
              )
            );
          })}
        </Sentences>
      </Section>
      {meanwhile.length > 0 && (
        <Section title={say("reading.meanwhile")}>
          <Sentences>
            {meanwhile.map((it) => (
              <Meanwhile key={it.id} it={it} onTake={() => reorder([...order, it.id])} />
            ))}
          </Sentences>
        </Section>
      )}
    </>
  );
}

type ReadProps = {
  readonly it: Kept<Commitment>;
  readonly isShown: boolean;
  readonly isOnTheWay: boolean;
  readonly onShow: () => void;
  readonly onLeave: () => void;
  readonly moving: ReactNode;
};

function Read({ it, isShown, isOnTheWay, onShow, onLeave, moving }: ReadProps) {
  const { say } = useSpeech();
  const names = useNames();
  const told = { words: it.words.said.slice(0, 40) };
  const shown = (
    <Tag shape="open" tone="pen">
      {say("reading.shown-now")}
    </Tag>
  );
  return (
    <Sentence
      size="small"
      label={names.member(it.member)}
      margin={
        <>
          {isShown && shown}
          <CommitmentState it={it} />
        </>
      }
      actions={
        <>
          {!isShown && canBeShown(it) && (
            <Button look="quiet" aria-label={say("reading.show-this", told)} disabled={isOnTheWay} onClick={onShow}>
              {say("reading.show")}
            </Button>
          )}
          {moving}
          {!isShown && (
            <Button look="quiet" aria-label={say("reading.leave-this", told)} disabled={isOnTheWay} onClick={onLeave}>
              {say("reading.leave")}
            </Button>
          )}
        </>
      }
    >
      <SaidWords words={it.words} size="small" {...(!isShown && { id: it.id })} />
      {!isShown && <SpokenYes it={it} />}
    </Sentence>
  );
}

function Meanwhile({ it, onTake }: { readonly it: Kept<Commitment>; readonly onTake: () => void }) {
  const { say } = useSpeech();
  const names = useNames();
  return (
    <Sentence
      size="small"
      label={names.member(it.member)}
      actions={
        <Button look="quiet" onClick={onTake}>
          {say("reading.take-in")}
        </Button>
      }
    >
      <SaidWords words={it.words} size="small" />
    </Sentence>
  );
}

/** How many of those that are read have been affirmed; said otherwise counts for nothing here. */
const saidOf = ({ order }: Reading, commitments: ReadonlyMap<string, Commitment>) => ({
  affirmed: order.filter((id) => commitments.get(id)?.disclosure === "affirmed").length,
  count: order.length,
});
