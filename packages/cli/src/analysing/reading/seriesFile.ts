import type { AttendedBy } from "@mortar/core/src/algorithms/series/betaGeometricFit.ts";
import type { Count } from "@mortar/core/src/algorithms/series/wilsonInterval.ts";
import type { Presence } from "@mortar/core/src/algorithms/series/hollowness.ts";
import type { Read } from "../family.ts";
import { said } from "../said.ts";
import { Broken } from "./broken.ts";
import { type Table, tableIn } from "./csv.ts";
import { headed, isHeading, type Named } from "./heading.ts";
import { countIn, isNumber, numberIn, shortly } from "./numbers.ts";
import type { PlainFile } from "./plainFile.ts";

/** What happened period by period: by member, by kind of record, or as one row of values. */
export type Series = {
  /** Who came, and what it delivered; where the file has members. */
  readonly presences: readonly Presence[];
  readonly hasPromises: boolean;
  readonly records: readonly (AttendedBy & { readonly id: string })[];
  /** In the order of time. */
  readonly values: readonly number[];
};

const columns = {
  member: ["member", "id", "organisation", "who"],
  period: ["period", "month", "date", "when", "day", "week", "meeting"],
  kept: ["kept", "came", "attended"],
  of: ["of", "meetings", "held"],
  promised: ["promised", "due", "promises"],
  moved: ["moved", "delivered", "done"],
} as const;

const recordColumns = {
  attended: ["attended", "taken", "frequency", "x"],
  last: ["last", "last-attended", "lastattended", "recency", "t-x"],
  opportunities: ["opportunities", "of", "n", "periods"],
  members: ["members", "count", "custs", "weight"],
} as const;

const valueColumns = { value: ["value", "x", "amount", "figure"], period: columns.period } as const;

export const readSeries = ([file]: readonly PlainFile[]): Read<Series> => {
  const table = tableIn((file as PlainFile).text);
  const [first] = table.rows;
  if (isHeading(first, [columns.member, columns.period])) return byPeriod(table);
  if (isHeading(first, [recordColumns.attended, recordColumns.last])) return asRecords(table);
  return asValues(table);
};

const byPeriod = (table: Table): Read<Series> => {
  const { rows, has } = headed(table, columns, ["member", "period", "kept", "of"]);
  const hasPromises = has("promised") || has("moved");
  if (hasPromises && !(has("promised") && has("moved"))) throw new Broken(1, "cli.analyse.broken.promises-alone");
  const periods = periodsOf(rows);
  const read = rows.map((row) => ({
    id: memberOf(row),
    period: periods.indexOf(row.of("period")),
    meetings: countOf(row, "kept", "of"),
    promises: hasPromises ? countOf(row, "moved", "promised") : { kept: 0, of: 0 },
  }));
  refuseTwice(rows);
  const members = [...new Set(read.map(({ id }) => id))];
  const presences = members.map((id) => {
    const own = read.filter((it) => it.id === id);
    return { id, meetings: sumOf(own.map((it) => it.meetings)), promises: sumOf(own.map((it) => it.promises)) };
  });
  const records = members.map((id) => {
    const own = read.filter((it) => it.id === id && it.meetings.of > 0).sort((one, other) => one.period - other.period);
    const taken = own.map(({ meetings }) => meetings.kept > 0);
    return {
      id,
      attended: taken.filter(Boolean).length,
      lastAttended: taken.lastIndexOf(true) + 1,
      opportunities: own.length,
    };
  });
  const values = periods.flatMap((_, period) => {
    const own = read.filter((it) => it.period === period);
    const { kept, of } = sumOf(own.map((it) => (hasPromises ? it.promises : it.meetings)));
    return of === 0 ? [] : [kept / of];
  });
  return {
    input: { presences, hasPromises, records, values },
    notes: [
      said("cli.analyse.series.read", { members: members.length, periods: periods.length }),
      said(hasPromises ? "cli.analyse.series.values-moved" : "cli.analyse.series.values-kept"),
    ],
  };
};

const memberOf = ({ of, line }: Named<keyof typeof columns>): string => {
  if (of("member") === "" || of("period") === "") throw new Broken(line, "cli.analyse.broken.cell-empty");
  return of("member");
};

const countOf = (
  { of, line }: Named<keyof typeof columns>,
  part: "kept" | "moved",
  whole: "of" | "promised",
): Count => {
  const count = { kept: countIn(of(part), line), of: countIn(of(whole), line) };
  if (count.kept > count.of) throw new Broken(line, "cli.analyse.broken.more-than", { kept: count.kept, of: count.of });
  return count;
};

/** Days and numbers have an order of their own; other names stand as the file has them. */
const periodsOf = (rows: readonly Named<"period">[]): readonly string[] => {
  const periods = [...new Set(rows.map(({ of }) => of("period")))];
  if (periods.every((it) => isNumber(it))) return periods.toSorted((one, other) => Number(one) - Number(other));
  return periods.every((it) => /^\d{4}-\d{2}/.test(it)) ? periods.toSorted() : periods;
};

const refuseTwice = (rows: readonly Named<"member" | "period">[]): void => {
  const seen = new Set<string>();
  for (const { line, of } of rows) {
    const row = JSON.stringify([of("member"), of("period")]);
    if (seen.has(row))
      throw new Broken(line, "cli.analyse.broken.cell-twice", {
        member: shortly(of("member")),
        cell: shortly(of("period")),
      });
    seen.add(row);
  }
};

const sumOf = (counts: readonly Count[]): Count =>
  counts.reduce((sum, it) => ({ kept: sum.kept + it.kept, of: sum.of + it.of }), { kept: 0, of: 0 });

const asRecords = (table: Table): Read<Series> => {
  const { rows, has } = headed(table, recordColumns, ["attended", "last", "opportunities"]);
  const records = rows.map(({ line, of }) => {
    const [attended, lastAttended, opportunities] = [
      countIn(of("attended"), line),
      countIn(of("last"), line),
      countIn(of("opportunities"), line),
    ];
    const isPossible =
      attended <= lastAttended && lastAttended <= opportunities && (attended === 0) === (lastAttended === 0);
    if (!isPossible) throw new Broken(line, "cli.analyse.broken.impossible-record");
    return {
      id: `${attended}/${lastAttended}/${opportunities}`,
      attended,
      lastAttended,
      opportunities,
      members: has("members") ? countIn(of("members"), line) : 1,
    };
  });
  const members = records.reduce((sum, it) => sum + it.members, 0);
  return {
    input: { presences: [], hasPromises: false, records, values: [] },
    notes: [said("cli.analyse.series.read-records", { records: records.length, members })],
  };
};

const asValues = (table: Table): Read<Series> => {
  const named = isHeading(table.rows[0], [valueColumns.value])
    ? headed(table, valueColumns, ["value"]).rows.map(({ line, of }) => [of("value"), line] as const)
    : table.rows.map(({ cells, line }) => {
        if (cells.length !== 1)
          throw new Broken(line, "cli.analyse.broken.not-a-series", { columns: table.rows[0]?.cells ?? [] });
        return [cells[0] ?? "", line] as const;
      });
  const values = named.map(([cell, line]) => numberIn(cell, line, table));
  return {
    input: { presences: [], hasPromises: false, records: [], values },
    notes: [said("cli.analyse.series.read-values", { count: values.length })],
  };
};
