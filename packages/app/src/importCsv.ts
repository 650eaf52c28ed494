import { createHmac } from "node:crypto";
import {
  type Actor,
  become,
  type Circles,
  decide,
  type Invalid,
  isRefusal,
  newWhole,
  put,
  readAsk,
  seen,
  type Whole,
} from "@mortar/core";
import type { CsvRow } from "./csv.ts";
import type { TableKind } from "./csvTables.ts";
import { heardStep } from "./importHeard.ts";
import { memberStep } from "./importMembers.ts";
import { movedStep } from "./importMoved.ts";
import { pledgeStep } from "./importPledges.ts";
import type { Problem, RowGround, RowStep } from "./importTable.ts";
import type { Credential, Outcome, Request } from "./request.ts";
import { askerOf } from "./view.ts";

/** What came of one row. A row that was refused can be corrected and sent again with all others: none happens twice. */
export type RowCame = { readonly row: number } & (
  | { readonly came: "added" | "changed" | "already-here" }
  | { readonly came: "problem"; readonly problem: Problem }
  | { readonly came: "refused"; readonly outcome: Exclude<Outcome, { readonly happened: unknown }> }
);

export type TableAsked = {
  readonly kind: TableKind;
  readonly rows: readonly CsvRow[];
  readonly question: string;
};

/** No row asks for more than this: an organisation, its member, its name; or words, their correction, their mark. */
const STEPS_MAX = 4;

const stepOf: Readonly<Record<TableKind, (row: CsvRow, ground: RowGround) => RowStep>> = {
  members: memberStep,
  commitments: heardStep,
  pledges: pledgeStep,
  movements: movedStep,
};

/** What makes a row new, and not another one changed. */
const ADDS: ReadonlySet<string> = new Set(["addMember", "hearAnswer", "pledgeResource", "reportMoved"]);

/** Where rows are asked for: in the coalition itself, or in a copy of it that nobody keeps. */
export type RowPlace = {
  /** As whoever brings them in sees it now; `null` where she has no place. */
  readonly look: () => Promise<Whole | null>;
  readonly ask: (asked: Request) => Promise<Outcome>;
};

/** Goes through a table row by row, each by the commands anyone would ask for. */
export async function* bringInRows(
  place: RowPlace,
  { kind, rows, question }: TableAsked,
  { coalition, person, secret, now }: BringingIn,
): AsyncGenerator<RowCame> {
  const sealed = (...said: readonly string[]) =>
    createHmac("sha256", secret)
      .update(JSON.stringify(["table", coalition, ...said]))
      .digest("base64url")
      .slice(0, 32);
  const saidAbove = counting();
  for (const row of rows) yield await oneRow(row);

  async function oneRow(row: CsvRow): Promise<RowCame> {
    const asked: string[] = [];
    for (let steps = 0; steps < STEPS_MAX; steps++) {
      const here = await place.look();
      if (!here) return { row: row.row, came: "refused", outcome: { refused: "request/not-recorded", about: [] } };
      const { members, today } = askerOf(here, person, now());
      const step = stepOf[kind](row, { seen: here, person, members, today, idFor: sealed, saidAbove, question });
      if (step === "fine") break;
      if ("problem" in step) return { row: row.row, came: "problem", problem: step };
      const { command, ask, as = null } = step;
      const outcome = await place.ask({ request: sealed("request", command, JSON.stringify(ask)), command, ask, as });
      if (!("happened" in outcome)) return { row: row.row, came: "refused", outcome };
      asked.push(command);
    }
    if (asked.length === 0) return { row: row.row, came: "already-here" };
    return { row: row.row, came: asked.some((it) => ADDS.has(it)) ? "added" : "changed" };
  }
}

type BringingIn = {
  readonly coalition: string;
  readonly person: string;
  readonly secret: Uint8Array;
  readonly now: () => Date;
};

/** How many rows before one have said the same, whenever it is asked. */
const counting = () => {
  const rowsOf = new Map<string, number[]>();
  return ({ row }: CsvRow, content: string): number => {
    const said = rowsOf.get(content) ?? [];
    rowsOf.set(content, said);
    return said.includes(row) ? said.indexOf(row) : said.push(row) - 1;
  };
};

/** The same, asked of a copy: what would come of it, and nothing does. */
export const inACopy = (whole: Whole, circles: Circles, { person, via, proof }: Credential, at: Date): RowPlace => {
  const copy = Object.assign(newWhole(), mapped(whole));
  return {
    look: async () => seen(copy, circles),
    ask: async ({ request, command, ask, as = null }) => {
      const member = circles.has(`member:${as ?? ""}`) ? as : null;
      const by: Actor = { person, member, via, proof, at: at.toISOString() };
      const read:
        | { readonly ask: unknown }
        | Invalid
        | { readonly refused: string; readonly about: readonly string[] } = readAsk(command, ask, request);
      if (!("ask" in read)) return read;
      const decision = decide(seen(copy, circles), command, read.ask, by);
      if (isRefusal(decision)) return decision;
      for (const event of decision) put(copy, become(copy, { event, by, request }));
      return { happened: decision.map(({ type, id }) => ({ type, kind: "", id })), revision: request };
    },
  };
};

const mapped = (whole: Whole) =>
  Object.fromEntries(Object.entries(whole).map(([kind, table]) => [kind, new Map<string, unknown>(table)]));
