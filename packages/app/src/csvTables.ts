import type { Whole, Words } from "@mortar/core";
import { csvOf } from "./csv.ts";

/** The kinds of record that come in as a table, and leave as one. */
export const tableKinds = ["members", "commitments", "pledges", "movements"] as const;
export type TableKind = (typeof tableKinds)[number];

/** What only a person says of her own member: its rows are her own commands, in her own session, and no import's. */
export const ownKinds: ReadonlySet<TableKind> = new Set(["pledges", "movements"]);

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

export const pledgeColumns = [
  "id",
  "member",
  "give",
  "what",
  "kind",
  "quantity",
  "currency",
  "every",
  "from",
  "until",
  "ended",
] as const;
export const movementColumns = [
  "id",
  "giver",
  "receiver",
  "what",
  "kind",
  "quantity",
  "currency",
  "on",
  "pledge",
  "arrived",
  "arrived quantity",
  "thanks",
] as const;

/** One kind of record as somebody sees it, for a spreadsheet. */
export const tableOf = (kind: TableKind, seen: Whole): string => tables[kind](seen);

const tables: Readonly<Record<TableKind, (seen: Whole) => string>> = {
  members: (seen) => csvOf(memberColumns, memberRows(seen)),
  commitments: (seen) => csvOf(commitmentColumns, commitmentRows(seen)),
  pledges: (seen) => csvOf(pledgeColumns, pledgeRows(seen)),
  movements: (seen) => csvOf(movementColumns, movementRows(seen)),
};

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

const pledgeRows = ({ pledges, members, commitments }: Whole) =>
  [...pledges.values()].map(
    ({ id, member, give, what, kind, quantity, currency, every, from, until, isEnded, ended }) => [
      id,
      textOf(members.get(member)?.name),
      textOf(commitments.get(give)?.words),
      textOf(what),
      kind,
      numberOf(quantity),
      currency ?? "",
      every,
      from,
      until ?? "",
      isEnded ? (ended?.at ?? "yes") : "",
    ],
  );

/** A receiver of nobody in particular is everyone; a movement without a pledge is help nobody had asked for. */
const movementRows = ({ movements, members }: Whole) =>
  [...movements.values()]
    .filter(({ isUndone }) => !isUndone)
    .map(({ id, giver, receiver, what, kind, quantity, currency, on, pledge, confirmed, thanked }) => [
      id,
      textOf(members.get(giver)?.name),
      textOf(receiver === null ? null : members.get(receiver)?.name),
      textOf(what),
      kind,
      numberOf(quantity),
      currency ?? "",
      on,
      pledge ?? "",
      confirmed?.as ?? "",
      numberOf(confirmed?.quantity ?? null),
      textOf(thanked?.words),
    ]);

const numberOf = (quantity: number | null): string => (quantity === null ? "" : String(quantity));

/** What is left of the words, with a mark where something was taken back. */
const textOf = (words: Words | null | undefined): string => {
  if (!words) return "";
  const stops = [0, ...words.cuts, words.said.length];
  return stops
    .slice(1)
    .map((stop, index) => words.said.slice(stops[index], stop))
    .join("[…]");
};
