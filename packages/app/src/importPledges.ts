import type { Kept, Whole } from "@mortar/core";
import { Every, type Pledge } from "@mortar/core/src/records/commitments/pledge/shape.ts";
import type { CsvRow } from "./csv.ts";
import { measuredIn, quantityIn } from "./importAmount.ts";
import { dayIn } from "./importDay.ts";
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

/** What tells one pledge from another where the rows have no keys: how much of it, and until when, may change. */
const TELLING = ["give", "what", "kind", "currency", "from"];

/** A row of pledges: what its sender's own member means to move, pledged as she would pledge it, and changed by what changed. */
export const pledgeStep = (row: CsvRow, ground: RowGround): RowStep => {
  const known = ground.seen.pledges.get(keyOf(row));
  if (known) return asPledged(known, row, ground);
  const member = ownMemberIn(cellsOf(row)("member"), "member", ground);
  if (isProblem(member)) return member;
  const id = ownIdOf(row, "pledge", { member, columns: TELLING }, ground);
  const pledge = ground.seen.pledges.get(id);
  return pledge ? asPledged(pledge, row, ground) : toPledge(id, member, row, ground);
};

/** The member that is named, or the only one its sender speaks for. */
export const ownMemberIn = (said: string, column: string, { seen, members }: RowGround): string | Problem => {
  const [own, other] = members;
  if (said === "" && other) return problem("several-members-of-yours", column);
  if (said === "") return own ?? problem("missing", column);
  return memberNamed(said, column, seen);
};

const toPledge = (id: string, member: string, row: CsvRow, ground: RowGround): RowStep => {
  const cell = cellsOf(row);
  if (cell("ended") !== "") return problem("has-ended", "ended");
  const give = giveIn(cell("give"), member, ground.seen);
  if (isProblem(give)) return give;
  if (cell("what") === "") return problem("missing", "what");
  const measured = measuredIn(row, null);
  if (isProblem(measured)) return measured;
  const every = everyIn(cell("every"));
  if (isProblem(every)) return every;
  const [from, until] = [dayIn(cell("from"), "from"), dayIn(cell("until"), "until")];
  if (isProblem(from)) return from;
  if (isProblem(until)) return until;
  const ask = { id, give, what: cell("what"), ...measured, every, from: from ?? ground.today, until };
  return { command: "pledgeResource", ask, as: member };
};

/** By its id or by its words, as they stand. */
const giveIn = (said: string, member: string, { commitments }: Whole): string | Problem => {
  if (said === "") return problem("missing", "give");
  if (commitments.has(said)) return said;
  const found = [...commitments.values()].filter(
    (it) => it.member === member && it.as === "give" && it.words.said.trim() === said,
  );
  if (found.length > 1) return problem("several-gives", "give");
  return found[0]?.id ?? problem("unknown-give", "give", { said });
};

const everyIn = (said: string): Every | Problem =>
  said === "" ? "once" : (Every.safeParse(said.toLowerCase()).data ?? problem("unknown-rhythm", "every", { said }));

/** How much, how often and until when can change, where the table has a column for it; what was taken back stays so. */
const asPledged = (it: Kept<Pledge>, row: CsvRow, { seen }: RowGround): RowStep => {
  const cell = cellsOf(row);
  if (it.what.cuts.length > 0) return "fine";
  const stays = whatStays(it, row, seen);
  if (stays) return stays;
  const has = (column: string) => row.cells[column] !== undefined;
  const quantity = has("quantity") ? quantityIn(cell("quantity")) : it.quantity;
  const every = cell("every") === "" ? it.every : everyIn(cell("every"));
  const until = has("until") ? dayIn(cell("until"), "until") : it.until;
  const wrong = [quantity, every, until].find(isProblem);
  if (wrong) return wrong;
  const what = cell("what") || it.what.said;
  const isSame = what === it.what.said.trim() && quantity === it.quantity && every === it.every && until === it.until;
  if (isSame) return "fine";
  return {
    command: "changePledge",
    ask: { id: it.id, what, quantity, every, until, seen: it.revision },
    as: it.member,
  };
};

const whatStays = (it: Pledge, row: CsvRow, { commitments }: Whole): Problem | undefined => {
  const cell = cellsOf(row);
  const give = commitments.get(it.give)?.words.said.trim();
  const from = dayIn(cell("from"), "from");
  if (isProblem(from)) return from;
  if (cell("give") !== "" && cell("give") !== it.give && cell("give") !== give) return problem("stays", "give");
  if (cell("kind") !== "" && cell("kind").toLowerCase() !== it.kind) return problem("stays", "kind");
  if (cell("currency") !== "" && cell("currency").toUpperCase() !== it.currency) return problem("stays", "currency");
  if (from !== null && from !== it.from) return problem("stays", "from");
  return cell("ended") !== "" && !it.isEnded ? problem("stays", "ended") : undefined;
};
