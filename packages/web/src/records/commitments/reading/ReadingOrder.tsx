import type { Kept } from "@mortar/core";
import type { Reading } from "@mortar/core/src/records/commitments/reading/reading.ts";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { Button, Section, Sentence, Sentences, Tag } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useNames } from "../../coalition/useNames.ts";
import { SaidWords } from "../../SaidWords.tsx";
import { CommitmentState } from "../commitment/CommitmentState.tsx";
import { canBeShown } from "./canBeShown.ts";

type OrderProps = {
  readonly reading: Kept<Reading>;
  readonly isOnTheWay: boolean;
  readonly onShow: (id: string) => void;
};

/** Everything that is read, in its order, with what has had its yes. */
export function ReadingOrder({ reading, isOnTheWay, onShow }: OrderProps) {
  const { say } = useSpeech();
  const { world } = useStanding();
  const names = useNames();
  return (
    <Section title={say("reading.order")}>
      <Sentences>
        {reading.order.map((id) => {
          const it = world.commitments.get(id);
          if (!it) return null;
          const isShown = id === reading.showing;
          const show = (
            <Button look="quiet" disabled={isOnTheWay} onClick={() => onShow(id)}>
              {say("reading.show")}
            </Button>
          );
          const shown = (
            <Tag shape="open" tone="pen">
              {say("reading.shown-now")}
            </Tag>
          );
          return (
            <Sentence
              key={id}
              size="small"
              label={names.member(it.member)}
              margin={isShown ? shown : <CommitmentState it={it} />}
              actions={!isShown && canBeShown(it) ? show : undefined}
            >
              <SaidWords words={it.words} size="small" />
            </Sentence>
          );
        })}
      </Sentences>
    </Section>
  );
}
