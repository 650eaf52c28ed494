import type { Movement } from "@mortar/core/src/records/commitments/movement/shape.ts";
import type { Pledge } from "@mortar/core/src/records/commitments/pledge/shape.ts";
import type { CsvRow } from "./csv.ts";
import { measuredIn, quantityIn } from "./importAmount.ts";
import { dayIn } from "./importDay.ts";
import { ownMemberIn } from "./importPledges.ts";
import {
  cellsOf,
  isProblem,
  keyOf,
  memberNamed,
  ownIdOf,
  problem,
  type Problem,
  type RowGround,
  type RowStep,
} from "./importTable.ts";

/** What tells one movement from another where the rows have no keys: all of it. */
const TELLING = ["receiver", "what", "kind", "quantity", "currency", "on", "pledge"];

/**
 * A row of what moved: what its sender's own member gave, written down as she would write it down. It waits for the
 * receiver's word like any other; what the member itself received, it says in person.
 */
export const movedStep = (row: CsvRow, ground: RowGround): RowStep => {
  const { seen, members } = ground;
  const cell = cellsOf(row);
  const known = seen.movements.get(keyOf(row));
  if (known) return asMoved(known, row);
  const giver = ownMemberIn(cell("giver"), "giver", ground);
  if (isProblem(giver)) return giver;
  if (!members.includes(giver)) return problem("giver-only", "giver");
  const id = ownIdOf(row, "movement", { member: giver, columns: TELLING }, ground);
  const movement = seen.movements.get(id);
  return movement ? asMoved(movement, row) : toNote(id, giver, row, ground);
};

const toNote = (id: string, giver: string, row: CsvRow, ground: RowGround): RowStep => {
  const cell = cellsOf(row);
  // Nobody in particular is everyone.
  const receiver = cell("receiver") === "" ? null : memberNamed(cell("receiver"), "receiver", ground.seen);
  if (isProblem(receiver)) return receiver;
  if (cell("what") === "") return problem("missing", "what");
  const pledge = pledgeIn(cell("pledge"), giver, ground);
  if (isProblem(pledge)) return pledge;
  const measured = measuredIn(row, pledge);
  if (isProblem(measured)) return measured;
  const on = dayIn(cell("on"), "on");
  if (on === null) return problem("missing", "on");
  if (isProblem(on)) return on;
  const ask = { id, giver, receiver, what: cell("what"), ...measured, on, pledge: pledge?.id ?? null };
  return { command: "reportMoved", ask, as: giver };
};

/** By its id, by the key it was brought in under, or by what it is; none: nobody had asked for it. */
const pledgeIn = (said: string, giver: string, { seen, idFor }: RowGround): Pledge | null | Problem => {
  if (said === "") return null;
  const byKey = seen.pledges.get(said) ?? seen.pledges.get(idFor("pledge", JSON.stringify([giver, said])));
  if (byKey) return byKey;
  const found = [...seen.pledges.values()].filter(
    (it) => it.member === giver && !it.isEnded && it.what.said.trim() === said,
  );
  if (found.length > 1) return problem("several-pledges", "pledge", { said });
  return found[0] ?? problem("unknown-pledge", "pledge", { said });
};

/** What moved is not changed: it is taken back, and written down anew. */
const asMoved = (it: Movement, row: CsvRow): RowStep => {
  const cell = cellsOf(row);
  if (it.isUndone) return problem("taken-back", keyOf(row) === "" ? "what" : "key");
  const quantity = cell("quantity") === "" ? it.quantity : quantityIn(cell("quantity"));
  const on = cell("on") === "" ? it.on : dayIn(cell("on"), "on");
  if (isProblem(quantity)) return quantity;
  if (isProblem(on)) return on;
  if (quantity !== it.quantity) return problem("stays", "quantity");
  if (on !== it.on) return problem("stays", "on");
  const isWhat = it.what.cuts.length > 0 || cell("what") === "" || cell("what") === it.what.said.trim();
  return isWhat ? "fine" : problem("stays", "what");
};
