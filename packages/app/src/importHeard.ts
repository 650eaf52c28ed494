import type { CsvRow } from "./csv.ts";
import {
  isProblem,
  keyOf,
  memberNamed,
  named,
  problem,
  type Problem,
  type RowGround,
  type RowStep,
} from "./importTable.ts";

const marks: ReadonlySet<string> = new Set(["give", "need", "own-gain", "gain-for-others", "risk"]);

/**
 * A row of commitments becomes something heard in the steward's private conversation with that member, marked as what it
 * is. It is released and affirmed by the member alone.
 */
export const heardStep = (row: CsvRow, ground: RowGround): RowStep => {
  const { seen, idFor } = ground;
  const key = keyOf(row);
  if (key === "") return problem("no-key", "key");
  // A row of our own table, taken out and sent again.
  if (seen.commitments.has(key)) return "fine";
  const cell = (column: string) => (row.cells[column] ?? "").trim();
  const said = row.cells["words"] ?? "";
  const [as, on] = [cell("as"), cell("on")];
  if (said.trim() === "") return problem("missing", "words");
  if (!marks.has(as)) return problem("unknown-mark", "as", { said: as });
  if (on !== "" && !/^\d{4}-\d{2}-\d{2}$/.test(on)) return problem("not-a-day", "on", { said: on });

  const id = idFor("answer", key);
  const heard = seen.answers.get(id);
  if (!heard) return toHear(id, said, cell, ground);
  if (heard.words.cuts.length > 0) return "fine";
  if (heard.words.said !== said) return { command: "correctAnswer", ask: { id, words: said, seen: heard.revision } };
  if (heard.marks.some((mark) => mark.as === as)) return "fine";
  return { command: "markAnswer", ask: { id, marks: [{ as, from: 0, to: said.length }], seen: heard.revision } };
};

const toHear = (id: string, said: string, cell: Cell, ground: RowGround): RowStep => {
  const talk = talkIn(cell, ground);
  if (isProblem(talk)) return talk;
  const question = cell("question") || ground.question;
  return { command: "hearAnswer", ask: { id, ...talk, question, words: said, on: cell("on") || null } };
};

type Cell = (column: string) => string;
type Talk = { readonly conversation: string; readonly speaker: string };

/** The open conversation of this steward with that member, and who said it there. */
const talkIn = (cell: Cell, { seen, person }: RowGround): Talk | Problem => {
  const member = memberNamed(cell("member"), "member", seen);
  if (isProblem(member)) return member;
  const called = { said: seen.members.get(member)?.name.said ?? "" };
  const wanted = cell("conversation");
  const open = [...seen.conversations.values()].filter(
    (it) => it.member === member && it.steward === person && !it.isOver && (wanted === "" || it.id === wanted),
  );
  const [conversation] = open;
  if (!conversation) return problem("no-conversation", "member", called);
  if (open.length > 1) return problem("several-conversations", "conversation", called);
  const { speakers } = conversation;
  if (cell("speaker") === "" && speakers.length > 1) return problem("name-the-speaker", "speaker");
  const speaker = named(seen.persons, cell("speaker") || (speakers[0] as string));
  if (speaker === "several") return problem("several-persons", "speaker", { said: cell("speaker") });
  if (speaker === "none") return problem("unknown-person", "speaker", { said: cell("speaker") });
  return { conversation: conversation.id, speaker: speaker.id };
};
