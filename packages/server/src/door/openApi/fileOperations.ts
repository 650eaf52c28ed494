import { tableKinds } from "@mortar/app";
import { coalitionInPath } from "./parameters.ts";
import { anObject, orNull, text } from "./jsonSchema.ts";
import type { Operation, Parameter } from "./operation.ts";

const dryRun: Parameter = {
  name: "dry-run",
  in: "query",
  means: "`1`: say what would come of it, and do nothing.",
  is: { type: "string", enum: ["0", "1"] },
  example: "1",
};

const lines = { type: "application/jsonl", is: text } as const;

/** What leaves as a file and comes in from one: `docs/export-format.md`. */
export const fileOperations: readonly Operation[] = [
  {
    id: "export",
    method: "get",
    path: "/api/coalitions/{coalition}/export",
    group: "Taking along",
    does: "Take along everything one may read, or one kind of record as a table.",
    more: "A person can take along sixty files in an hour.",
    by: "reader",
    parameters: [
      coalitionInPath,
      {
        name: "format",
        in: "query",
        means: "`csv`: a table for spreadsheets (`text/csv`). Otherwise lines of a mortar-export.",
        is: { type: "string", enum: ["jsonl", "csv"] },
      },
      {
        name: "kinds",
        in: "query",
        means: "Which kind of record, where it is a table.",
        is: { type: "string", enum: tableKinds },
      },
    ],
    answers: { means: "A file of format mortar-export, or a table.", ...lines, also: ["text/csv"] },
    refusals: ["export/too-many", "export/no-such-table"],
  },
  {
    id: "importTable",
    method: "post",
    path: "/api/coalitions/{coalition}/import/{kind}",
    group: "Taking along",
    does: "Bring a table in: as a steward members, or what was heard of commitments; for one's own member its pledges, or what it gave.",
    more: "Nothing is released, affirmed or confirmed by it. A corrected table can be sent again: what is in already stays. Rows of pledges and movements are a person's own, in her own session: a token's are refused.",
    by: "writer",
    parameters: [
      coalitionInPath,
      {
        name: "kind",
        in: "path",
        means: "What the rows are.",
        is: { type: "string", enum: tableKinds },
        isNeeded: true,
        example: "members",
      },
      dryRun,
    ],
    asks: { type: "text/csv", is: text, example: "key,name,form\r\nlibrary,The Library,organisation\r\n" },
    answers: { means: "What came of each row, one line for each.", ...lines },
    refusals: ["import/not-a-table"],
  },
  {
    id: "exportWhole",
    method: "post",
    path: "/api/export",
    group: "Taking along",
    does: "Take along everything that is kept of a coalition, or of the whole server, as its host.",
    by: "person",
    asks: {
      is: anObject({ coalition: orNull(text), passphrase: orNull(text) }),
      example: { coalition: "coalition-kitchen", passphrase: null },
    },
    answers: { means: "A file of format mortar-export.", ...lines },
    refusals: ["export/too-many", "export/host-only"],
  },
  {
    id: "importWhole",
    method: "post",
    path: "/api/import",
    group: "Taking along",
    does: "Bring whole coalitions in from a file, as the host of the server.",
    more: "Nothing is put in place unless all of the file is sound.",
    by: "person",
    parameters: [
      dryRun,
      {
        name: "as-copy",
        in: "query",
        means: "`1`: under new ids, beside those that are here.",
        is: { type: "string", enum: ["0", "1"] },
      },
      { name: "mortar-passphrase", in: "header", means: "Opens the accounts in the file.", is: text },
    ],
    asks: { ...lines, example: '{"line":"header","format":"mortar-export"}\n' },
    answers: { means: "What is found and done, while it goes on.", ...lines },
    refusals: ["import/host-only", "import/too-large"],
  },
];
