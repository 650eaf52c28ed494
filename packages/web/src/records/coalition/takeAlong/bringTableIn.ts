/** What a steward brings in, and what only someone who speaks for a member does, of that one. */
export const stewardKinds = ["members", "commitments"] as const;
export const ownKinds = ["pledges", "movements"] as const;
export type TableKind = (typeof stewardKinds | typeof ownKinds)[number];

/** What came of one row, or would come of it. `row` is its number in the table, the heading being 1. */
export type RowCame = {
  readonly row: number;
  readonly came: "added" | "changed" | "already-here" | "refused";
  readonly column?: string;
  readonly sentence?: string;
};

/** A table could not be read, or there is no line: then without a sentence. */
export class TableTrouble extends Error {
  readonly sentence: string | null;
  constructor(sentence: string | null) {
    super(sentence ?? "no line");
    this.sentence = sentence;
  }
}

/** Sends a table, and tells of each row as it comes back. */
export const bringTableIn = async (
  coalition: string,
  { kind, file, how }: { readonly kind: TableKind; readonly file: Blob; readonly how: "look" | "bring" },
  tell: (rows: readonly RowCame[]) => void,
): Promise<void> => {
  const at = `/api/coalitions/${coalition}/import/${kind}${how === "look" ? "?dry-run=1" : ""}`;
  const answer = await fetch(at, { method: "POST", body: file, headers: { "content-type": "text/csv" } }).catch(() => {
    throw new TableTrouble(null);
  });
  if (!answer.ok) throw new TableTrouble(await sentenceIn(answer));
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let left = "";
  for (let it = await reader?.read(); it && !it.done; it = await reader?.read()) {
    const lines = (left + it.value).split("\n");
    left = lines.pop() ?? "";
    tell(lines.map((line) => JSON.parse(line) as RowCame));
  }
};

const sentenceIn = async (answer: Response): Promise<string | null> => {
  const said: unknown = await answer.json().catch(() => null);
  return typeof said === "object" && said !== null && "sentence" in said ? String(said.sentence) : null;
};
