import type { Whole, Words } from "@mortar/core";
import { csvOf } from "./csv.ts";

/** The kinds of record that also leave as a table, and come in as one. */
export const tableKinds = ["members", "commitments"] as const;
export type TableKind = (typeof tableKinds)[number];

export const memberColumns = ["id", "name", "form", "organisation", "objective", "accountable", "left"] as const;
export const commitmentColumns = [
  "id",
  "member",
  "as",
  "words",
  "standing",
  "due",
  "became",
  "affirmed on",
  "affirmed by",
  "brought in",
] as const;

/** One kind of record as somebody sees it, for a spreadsheet. */
export const tableOf = (kind: TableKind, seen: Whole): string =>
  kind === "members" ? csvOf(memberColumns, memberRows(seen)) : csvOf(commitmentColumns, commitmentRows(seen));

const memberRows = ({ members, organisations, persons }: Whole) =>
  [...members.values()].map(({ id, name, form, organisation, objective, accountable, left }) => [
    id,
    textOf(name),
    form,
    textOf(organisation === null ? null : organisations.get(organisation)?.name),
    textOf(objective),
    textOf(accountable === null ? null : persons.get(accountable)?.name),
    left?.on ?? "",
  ]);

const commitmentRows = ({ commitments, members, persons }: Whole) =>
  [...commitments.values()].map(({ id, member, as, words, disclosure, due, fulfilment, affirmed }) => [
    id,
    textOf(members.get(member)?.name),
    as,
    textOf(words),
    disclosure,
    due ?? "",
    fulfilment,
    affirmed?.at ?? "",
    textOf(affirmed && persons.get(affirmed.person)?.name),
    affirmed?.via === "import" ? "yes" : "",
  ]);

/** What is left of the words, with a mark where something was taken back. */
const textOf = (words: Words | null | undefined): string => {
  if (!words) return "";
  const stops = [0, ...words.cuts, words.said.length];
  return stops
    .slice(1)
    .map((stop, index) => words.said.slice(stops[index], stop))
    .join("[…]");
};
