import type { Kept } from "@mortar/core";
import type { Answer } from "@mortar/core/src/records/commitments/answer/answer.ts";
import { useRequest } from "../../../coalition/useRequest.ts";
import { Button, Tag } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";

type MarkListProps = { readonly it: Kept<Answer>; readonly isRemovable: boolean };

/** The passages of an answer that were marked, each with its name. */
export function MarkList({ it, isRemovable }: MarkListProps) {
  const { say } = useSpeech();
  const request = useRequest();
  const remove = (index: number) =>
    void request({
      command: "markAnswer",
      ask: { id: it.id, marks: it.marks.filter((_, at) => at !== index), seen: it.revision },
    });
  return (
    <ul className="stack" aria-label={say("answer.marks")}>
      {it.marks.map(({ as, from, to }, index) => {
        const beginning = beginningOf(it.words.said.slice(from, to));
        return (
          <li key={`${as} ${from} ${to}`}>
            <Tag shape="pen" tone="pen">
              {say("answer.marked", { as: say(`as.${as}`), words: beginning })}
            </Tag>
            {isRemovable && (
              <Button
                look="quiet"
                aria-label={say("answer.unmark-this", { words: beginning })}
                onClick={() => remove(index)}
              >
                {say("answer.unmark")}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** The first words of a passage: enough to know it again. */
const beginningOf = (said: string): string => {
  const words = said.split(/\s+/u).filter(Boolean);
  return words.length > 5 ? `${words.slice(0, 5).join(" ")}…` : words.join(" ");
};
