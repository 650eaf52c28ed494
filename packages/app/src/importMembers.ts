import type { Kept } from "@mortar/core";
import type { Member } from "@mortar/core/src/records/coalition/member/member.ts";
import type { CsvRow } from "./csv.ts";
import { keyOf, named, problem, type RowGround, type RowStep } from "./importTable.ts";

/** In a module of core that the index does not show, and part of every export. */
const forms: ReadonlySet<string> = new Set(["organisation", "team", "person", "ai-system"]);

/** A row of members: adds its organisation, adds the member, gives it another name; one after the other. */
export const memberStep = (row: CsvRow, ground: RowGround): RowStep => {
  const { seen, idFor } = ground;
  const cell: Cell = (column) => (row.cells[column] ?? "").trim();
  const key = keyOf(row);
  if (key === "") return problem("no-key", "key");
  if (cell("name") === "") return problem("missing", "name");
  const id = seen.members.has(key) ? key : idFor("member", key);
  const member = seen.members.get(id);
  const form = cell("form") || (member?.form ?? "organisation");
  if (!forms.has(form)) return problem("unknown-form", "form", { said: form });
  if (member && member.form !== form) return problem("stays", "form");

  const organisation = organisationIn(cell("organisation"), seen, idFor);
  if ("command" in organisation) return organisation;
  if (!member) return toAdd({ id, form, organisation: organisation.id }, cell, ground);
  if (cell("organisation") !== "" && member.organisation !== organisation.id) return problem("stays", "organisation");
  return calledAs(cell("name"), member);
};

/** What was taken back of a name is not put there again. */
const calledAs = (name: string, { id, name: present, revision }: Kept<Member>): RowStep =>
  present.said === name || present.cuts.length > 0
    ? "fine"
    : { command: "renameMember", ask: { id, name, seen: revision } };

type Cell = (column: string) => string;

const toAdd = (it: object, cell: Cell, { seen }: RowGround): RowStep => {
  const said = cell("accountable");
  const accountable = said === "" ? null : named(seen.persons, said);
  if (accountable === "none") return problem("unknown-person", "accountable", { said });
  if (accountable === "several") return problem("several-persons", "accountable", { said });
  const more = { name: cell("name"), objective: cell("objective") || null, accountable: accountable?.id ?? null };
  return { command: "addMember", ask: { ...it, ...more } };
};

/** Known by its name; added where nobody here knows it. */
const organisationIn = (
  said: string,
  { organisations }: RowGround["seen"],
  idFor: RowGround["idFor"],
): { readonly id: string | null } | Extract<RowStep, { command: unknown }> => {
  if (said === "") return { id: null };
  const known = named(organisations, said);
  if (typeof known !== "string") return { id: known.id };
  const id = idFor("organisation", said);
  return organisations.has(id) ? { id } : { command: "addOrganisation", ask: { id, name: said } };
};
