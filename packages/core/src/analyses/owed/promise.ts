import type { Asker, Finding } from "../../kernel/index.ts";
import type { Coalitions } from "../../records/coalition/coalition/coalition.ts";
import type { Members } from "../../records/coalition/member/member.ts";
import type { Commitment, Commitments } from "../../records/commitments/commitment/shape.ts";
import type { Escalations } from "../../records/commitments/escalation/escalation.ts";
import type { Movements } from "../../records/commitments/movement/shape.ts";
import type { Pledges } from "../../records/commitments/pledge/shape.ts";
import type { Tie, Ties } from "../../records/commitments/tie/shape.ts";
import { daysBetween } from "../../values/days.ts";

/** What the question looks at. */
export type World = {
  readonly coalitions: Coalitions;
  readonly members: Members;
  readonly commitments: Commitments;
  readonly ties: Ties;
  readonly escalations: Escalations;
  readonly pledges: Pledges;
  readonly movements: Movements;
};

/** So often asked for again, a promise is worth a steward's talk. */
export const REPEATEDLY = 2;

export const sides = ["ours", "theirs", "watched"] as const;
export type Side = (typeof sides)[number];

export type Code =
  | `${"ours" | "theirs"}-${"strained" | "overdue" | "due" | "open" | "pledged" | "uncounted"}`
  | `watched-${"lapsed" | "strained" | "overdue" | "asked-again"}`;

/** One promise, or what is left now of one pledge, on one side of the asker. */
export type Owed = Finding<Code> & {
  readonly side: Side;
  readonly commitment: string;
  /** Where it is of one of its pledges. */
  readonly pledge?: string;
  readonly member: string;
  readonly due: string | null;
  readonly owner: string | null;
  /** How often somebody had to ask again, as far as the asker may know. */
  readonly askedAgain: number;
  /** The members it reaches by ties both sides agreed to, and those of them that said it arrived. */
  readonly reaches: readonly string[];
  readonly arrivedAt: readonly string[];
};

/** What is gathered once and looked up for each promise. */
export type Known = {
  readonly own: ReadonlySet<string>;
  readonly today: string;
  readonly tiesByGive: ReadonlyMap<string, readonly Tie[]>;
  readonly timesAskedAgain: ReadonlyMap<string, number>;
  /** Gives that stand in pledges, which say how much of them is due and when. */
  readonly pledgedGives: ReadonlySet<string>;
};

export const knownOf = ({ ties, escalations, pledges }: World, { members, today }: Asker): Known => {
  const tiesByGive = new Map<string, Tie[]>();
  for (const tie of ties.values()) {
    if (tie.state !== "agreed") continue;
    const known = tiesByGive.get(tie.give);
    if (known) known.push(tie);
    else tiesByGive.set(tie.give, [tie]);
  }
  const timesAskedAgain = new Map<string, number>();
  for (const { commitment } of escalations.values())
    timesAskedAgain.set(commitment, (timesAskedAgain.get(commitment) ?? 0) + 1);
  const pledgedGives = new Set([...pledges.values()].flatMap(({ give, isEnded }) => (isEnded ? [] : [give])));
  return { own: new Set(members), today, tiesByGive, timesAskedAgain, pledgedGives };
};

/** A need, an own gain or a risk binds nobody. */
export const isPromised = ({ as, disclosure }: Commitment) =>
  disclosure === "affirmed" && (as === "give" || as === "gain-for-others");

export const isOwed = (it: Commitment) => isPromised(it) && (it.fulfilment === "open" || it.fulfilment === "strained");

/** As its member last told, else by its day. */
export const standing = ({ fulfilment, due }: Commitment, today: string): "strained" | "overdue" | "due" | "open" => {
  if (fulfilment === "strained") return "strained";
  if (due === null) return "open";
  return due < today ? "overdue" : "due";
};

export const promise = (
  { members }: World,
  { tiesByGive, timesAskedAgain, today }: Known,
  { id, member, due, owner = null }: Commitment,
  side: Side,
  code: Code,
): Owed => {
  const ties = tiesByGive.get(id) ?? [];
  const askedAgain = timesAskedAgain.get(id) ?? 0;
  return {
    code,
    about: [id],
    args: {
      member: members.get(member)?.name.said ?? "",
      days: due === null ? 0 : Math.abs(daysBetween(today, due)),
      count: askedAgain,
    },
    side,
    commitment: id,
    member,
    due,
    owner,
    askedAgain,
    reaches: receiversOf(ties),
    arrivedAt: receiversOf(ties.filter(({ arrived }) => arrived?.as === "yes")),
  };
};

export const receiversOf = (ties: readonly Tie[]) => [...new Set(ties.map(({ receiver }) => receiver))];

export const sideBySide = (a: Owed, b: Owed) =>
  sides.indexOf(a.side) - sides.indexOf(b.side) ||
  compare(a.due ?? NEVER, b.due ?? NEVER) ||
  compare(a.commitment, b.commitment) ||
  compare(a.pledge ?? "", b.pledge ?? "");

/** After every day there is. */
const NEVER = "~";

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
