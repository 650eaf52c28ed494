import { type Measured, ResourceKind } from "@mortar/core/src/values/resource.ts";
import { writtenQuantity } from "@mortar/core/src/values/writtenQuantity.ts";
import type { CsvRow } from "./csv.ts";
import { cellsOf, isProblem, problem, type Problem } from "./importTable.ts";

/** How much of what stands in a row; where it names no kind, it is that of `otherwise`. */
export const measuredIn = (row: CsvRow, otherwise: Measured | null): Measured | Problem => {
  const cell = cellsOf(row);
  const said = cell("kind").toLowerCase() || otherwise?.kind;
  if (!said) return problem("missing", "kind");
  const kind = ResourceKind.safeParse(said).data;
  if (!kind) return problem("unknown-kind", "kind", { said });
  const quantity = quantityIn(cell("quantity"));
  if (isProblem(quantity)) return quantity;
  const currency = cell("currency").toUpperCase() || (otherwise?.kind === kind ? otherwise.currency : null);
  if (currency !== null && !currencies.has(currency))
    return problem("unknown-currency", "currency", { said: currency });
  return { kind, quantity, currency };
};

export const quantityIn = (said: string): number | null | Problem => {
  if (said === "") return null;
  const read = writtenQuantity(said);
  return "wrong" in read ? problem(read.wrong, "quantity", { said }) : read.quantity;
};

const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf("currency"));
