import type { CsvRow } from "./csv.ts";
import { keyOf, named, problem, type RowGround, type RowStep } from "./importTable.ts";

/** In a module of core that the index does not show, and part of every export. */
const forms: ReadonlySet<string> = new Set(["organisation", "team", "person", "ai-system"]);

/** A row of members: adds its organisation, adds the member, gives it another name; one after the other. */
export const memberStep = (row: CsvRow, { seen, idFor }: RowGround): RowStep => {
  const cell = (column: string) => (row.cells[column] ?? "").trim();
  const key = keyOf(row);
  if (key === "") return problem("no-key", "key");
  const name = cell("name");
  if (name === "") return problem("missing", "name");
  const id = seen.members.has(key) ? key : idFor("member", key);
  const member = seen.members.get(id);
  const form = cell("form") || (member?.form ?? "organisation");
  if (!forms.has(form)) return problem("unknown-form", "form", { said: form });
  if (member && member.form !== form) return problem("stays", "form");

  const organisation = organisationIn(cell("organisation"), seen, idFor);
  if ("command" in organisation) return organisation;
  const accountable = cell("accountable") === "" ? null : named(seen.persons, cell("accountable"));
  if (accountable === "none") return problem("unknown-person", "accountable", { said: cell("accountable") });
  if (accountable === "several") return problem("several-persons", "accountable", { said: cell("accountable") });

  if (!member) {
    const objective = cell("objective") || null;
    const ask = { id, form, name, organisation: organisation.id, objective, accountable: accountable?.id ?? null };
    return { command: "addMember", ask };
  }
  if (cell("organisation") !== "" && member.organisation !== organisation.id) return problem("stays", "organisation");
  if (member.name.said === name || member.name.cuts.length > 0) return "fine";
  return { command: "renameMember", ask: { id, name, seen: member.revision } };
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
