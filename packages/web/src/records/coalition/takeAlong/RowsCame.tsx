import { Note, Sentence, Sentences } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import type { RowCame } from "./bringTableIn.ts";

type RowsCameProps = { readonly is: "looked" | "brought"; readonly rows: readonly RowCame[] };

/** How many rows come in, and of each that does not, why, by its number in the table. */
export function RowsCame({ is, rows }: RowsCameProps) {
  const { say } = useSpeech();
  const count = (came: RowCame["came"]) => rows.filter((it) => it.came === came).length;
  const refused = rows.filter(({ came }) => came === "refused");
  const counts = { added: count("added"), changed: count("changed"), here: count("already-here") };
  return (
    <>
      <Note tone={refused.length === 0 ? "pen" : "plain"}>
        <p role="status">{say(is === "looked" ? "bring-in.would" : "bring-in.did", counts)}</p>
      </Note>
      {refused.length > 0 && (
        <>
          <p>{say("bring-in.refused", { count: refused.length })}</p>
          <Sentences>
            {refused.map(({ row, column, sentence }) => (
              <Sentence
                key={row}
                size="small"
                label={column ? say("bring-in.row-column", { row, column }) : say("bring-in.row", { row })}
                plain={sentence}
              />
            ))}
          </Sentences>
        </>
      )}
    </>
  );
}
