import type { Kept } from "@mortar/core";
import type { Commitment } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import { newId } from "../../../coalition/newId.ts";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useStanding, useWaitingAbout } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, Choice, Section, Sentence, Sentences, Status } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";
import { useNames } from "../../coalition/useNames.ts";
import { SaidWords } from "../../SaidWords.tsx";
import { MoveButtons, placeAt } from "./MoveButtons.tsx";
import { arrangements, useArranging } from "./useArranging.ts";

type OpenProps = { readonly released: readonly Kept<Commitment>[] };

/** Which released words are read, and in which order. */
export function OpenReading({ released }: OpenProps) {
  const { say } = useSpeech();
  const { me } = useStanding();
  const names = useNames();
  const request = useRequest();
  const isOnTheWay = useWaitingAbout("new-reading").some(({ problem }) => !problem);
  const { arranged, order, arrangement, arrange, move, leaveOrTake, left, told } = useArranging(released);
  const open = () =>
    void request({ command: "openReading", ask: { id: newId(), on: me.today, order }, about: "new-reading" });
  const leaving = ({ id, words }: Commitment) => (
    <Button
      look="quiet"
      aria-label={say(left.has(id) ? "reading.left-this" : "reading.leave-this", { words: words.said.slice(0, 40) })}
      aria-pressed={left.has(id)}
      onClick={() => leaveOrTake(id)}
    >
      {say(left.has(id) ? "reading.left" : "reading.leave")}
    </Button>
  );
  return (
    <Section title={say("reading.order")} note={say("reading.order-note", { count: order.length })}>
      {released.length > 2 && (
        <Choice
          legend={say("reading.arrange")}
          name="arrangement"
          look="row"
          options={arrangements.map((value) => ({ value, label: say(`reading.arrange-${value}`) }))}
          chosen={arrangement ? [arrangement] : []}
          onChoose={([chosen]) => arrange(arrangements.find((it) => it === chosen) ?? "as-released")}
        />
      )}
      <Sentences>
        {arranged.map((it, index) => (
          <Sentence
            key={it.id}
            label={say("reading.whose", { member: names.member(it.member), as: say(`as.${it.as}`) })}
            actions={
              <>
                <MoveButtons
                  said={it.words.said}
                  place={placeAt(index, arranged.length)}
                  onMove={(by) => move(index, by)}
                />
                {leaving(it)}
              </>
            }
          >
            <SaidWords words={it.words} />
          </Sentence>
        ))}
      </Sentences>
      <Status>{told && say("reading.now-at", told)}</Status>
      <WaitingAbout id="new-reading" />
      <Actions>
        <Button look="main" disabled={order.length === 0 || isOnTheWay} onClick={open}>
          {say("reading.open")}
        </Button>
      </Actions>
    </Section>
  );
}
