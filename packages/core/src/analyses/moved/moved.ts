import { analysis, type Asker, type Finding, type Sentences } from "../../kernel/index.ts";
import { standingMovements } from "../../records/commitments/movement/standing.ts";
import { hasArrived, movedOf, unaskedOf } from "./amounts.ts";
import { findingsIn } from "./findings.ts";
import type { Code, Moved, MovedOfPledge, World } from "./shape.ts";

/**
 * Words against movement: what members pledged, beside what has reached those it was for.
 *
 *     standing(m)   movement m was not taken back by the one who noted it
 *     arrived(m)    standing(m), and its receiver says that it has arrived, whole or in part
 *     due(p)        what of pledge p is due by today (records/commitments/pledge/due.ts)
 *     noted(p)      Σ over standing(m) for p, as was noted; null without a number
 *     moved(p)      Σ over arrived(m) for p: as much as the receiver says, else as was noted; null without a number
 *     waiting(p)    standing movements for p that no receiver has spoken of
 *     unasked       standing movements for no pledge that nobody says have not arrived
 *
 * A member is held against its own pledge and nothing else; nothing is scored, amounts of different kinds are never added, and
 * being present is no movement. Amounts stand in the table for whoever may read the pledge; sentences about a pledge are told to
 * its member and the stewards, those about what waits to giver, receiver and stewards. `null` while nothing is pledged or moved.
 * Order: see `found`; within each by the giver's joining, then by what came first.
 *
 * @source our own
 * @cost   one pass over pledges and movements each, and sorts of the findings, of unasked help and of each pledge's months.
 */
export const moved = analysis({
  asks: "Does what was pledged move?",
  source: null,
  says: {
    pledged: {
      sentence:
        "{members, plural, one {One member has} other {# members have}} made {pledges, plural, one {one pledge} other {# pledges}}; {arrived, plural, =0 {nothing has arrived yet} one {something has arrived once} other {something has arrived # times}}{waiting, plural, =0 {} one {, and one movement waits for a word} other {, and # movements wait for a word}}.",
      reason: "What was promised counts once the one it was for says that it has arrived.",
    },
    "unasked-alone": {
      sentence:
        "Nothing is pledged, and members moved something for one another {count, plural, one {once} other {# times}}.",
      reason: "Help that nobody asked for is a sign of life.",
    },
    "word-waiting": {
      sentence:
        "{count, plural, one {Something {giver} moved waits} other {# things {giver} moved wait}} for the word of {receiver}.",
      reason: "It counts once {receiver} says whether it has arrived.",
    },
    "word-waiting-of-all": {
      sentence:
        "{count, plural, one {Something {giver} moved for everyone waits} other {# things {giver} moved for everyone wait}} for a word.",
      reason: "Anyone it has reached can say so.",
    },
    "not-arrived": {
      sentence: "{receiver} says that “{what}”, from {giver}, has not arrived.",
      reason: "Both may be right. A short talk finds out where it is.",
    },
    unasked: {
      sentence:
        "{giver} did something for {to, select, all {everyone} other {{receiver}}} that nobody had asked for: “{what}”.",
      reason: "Help that nobody asked for is a sign of life. A word of thanks takes a minute.",
    },
    "unasked-thanked": {
      sentence:
        "{giver} did something for {to, select, all {everyone} other {{receiver}}} that nobody had asked for, and was thanked: “{what}”.",
      reason: "Help that nobody asked for is a sign of life.",
    },
    "part-of-due": {
      sentence:
        "{kind, select, hours {{moved, number} of {due, number} hours} money {{moved, number} of {due, number} {currency}} other {{moved, number} of {due, number}}} that {member} has pledged by today have arrived.",
      reason:
        "More may have moved than was written down. If it is harder than thought, the pledge can be changed or ended.",
    },
    uncounted: {
      sentence:
        "{member} has pledged something without a number; {times, plural, =0 {nothing of it has been written down yet} one {it has arrived once} other {it has arrived # times}}.",
      reason: "Whether it is enough only those who receive it can say.",
    },
    "all-of-due": {
      sentence:
        "All that {member} has pledged by today has arrived: {kind, select, hours {{moved, number} hours} money {{moved, number} {currency}} other {{moved, number}}}.",
      reason: "Those who received it have said so.",
    },
    "not-presence": {
      sentence: "Being present is not in this.",
      reason: "A seat that is taken moves nothing by itself.",
    },
    "not-worth": {
      sentence: "Amounts of different kinds are not added up, and nothing says what any of it was worth.",
      reason: "Only those who receive it can say what it made possible.",
    },
    "not-unwritten": {
      sentence: "What nobody wrote down is not in this.",
      reason: "Much that is given is never noted.",
    },
    "not-unread": {
      sentence: "Only what you may read is in this.",
      reason: "Members can keep what they give to some of the others.",
    },
  } satisfies Record<Code, Sentences[string]>,
  answer: (world: World, asker: Asker): Moved | null => {
    const { byPledge, unasked } = standingMovements(world);
    const standing = [...world.movements.values()].filter(({ isUndone }) => !isUndone);
    if (world.pledges.size === 0 && standing.length === 0) return null;
    const place = new Map([...world.members.keys()].map((id, at) => [id, at]));
    const pledges = [...world.pledges.values()]
      .map((pledge) => movedOf(world, pledge, byPledge.get(pledge.id) ?? [], asker.today))
      .sort((a, b) => (place.get(a.member) ?? 0) - (place.get(b.member) ?? 0));
    const arrived = standing.filter(hasArrived).length;
    const waiting = standing.filter(({ confirmed }) => !confirmed).length;
    return {
      whole: wholeOf(
        pledges,
        { arrived, waiting },
        unasked.map(({ id }) => id),
      ),
      findings: findingsIn(world, { standing, pledges, place }, asker),
      notSeen: notSeen.map((code) => ({ code, about: [], args: {} })),
      pledges,
      unasked: unasked
        .filter((it) => !it.confirmed || hasArrived(it))
        .map(unaskedOf)
        .sort((a, b) => compare(b.on, a.on)),
    };
  },
});

const notSeen = ["not-presence", "not-worth", "not-unwritten", "not-unread"] as const;

type Counted = { readonly arrived: number; readonly waiting: number };

const wholeOf = (pledges: readonly MovedOfPledge[], counted: Counted, unasked: readonly string[]): Finding<Code> => {
  if (pledges.length === 0) return { code: "unasked-alone", about: unasked, args: { count: unasked.length } };
  const members = new Set(pledges.map(({ member }) => member)).size;
  return {
    code: "pledged",
    about: pledges.map(({ pledge }) => pledge),
    args: { members, pledges: pledges.length, ...counted },
  };
};

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
