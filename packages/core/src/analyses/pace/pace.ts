import { analysis, type Asker, type Sentences } from "../../kernel/index.ts";
import { daysBetween, knownOf, type Known, type Pace, type World } from "./known.ts";

/**
 * Pace: how quickly words were affirmed, beside how much they rest on. A coalition is compared with itself alone, and
 * nothing is scored.
 *
 *     said(c)      c stands affirmed
 *     first        the day of the first talk the asker took part in, or of the first yes where that is earlier
 *     took         days from `first` to the latest yes
 *     gaining(m)   some own gain of m was said
 *     secured(c)   a give that was said, and that says what secures it
 *     silent       days since the latest yes
 *
 * Each finding names the records it rests on. Talks of another steward are not the asker's to read, and do not count:
 * the sentences speak of the asker's own talks. `null` for anyone but a steward, and while there was neither a talk,
 * nor a yes, nor a window.
 *
 * @source our own
 * @cost   one pass over members, conversations and commitments each.
 */
export const pace = analysis({
  asks: "Do we sign faster than we know each other, or the other way round?",
  source: null,
  says: {
    "window-closing": {
      sentence:
        "The backing of {sponsor} lasts {days, plural, =0 {until today} one {one more day} other {# more days}}.",
      reason: "A window closes by itself. What matters most is worth a yes before, and the rest worth saying aloud.",
    },
    "window-over": {
      sentence: "The window of {sponsor} closed {days, plural, one {yesterday} other {# days ago}}.",
      reason: "Find out whether the backing is still there, or what the members would do without it.",
    },
    "due-after-window": {
      sentence:
        "{count, plural, one {One promise is} other {# promises are}} due after the window of {sponsor} has closed.",
      reason: "Whoever promised may count on something that will not be there.",
    },
    signed: {
      sentence:
        "{count, plural, one {One sentence was} other {# sentences were}} affirmed {days, plural, =0 {on the day} one {within one day} other {within # days}} of the first talk.",
      reason: "How quickly it went says little by itself. What it rests on stands below.",
    },
    "nothing-signed": {
      sentence: "You have talked for {days, plural, one {one day} other {# days}}, and nothing has been affirmed yet.",
      reason:
        "Trust takes the time it takes. A first reading of the little that is clear can tell whether it is ready.",
    },
    quiet: {
      sentence:
        "Nothing has been affirmed for {days, plural, one {one day} other {# days}}, while {count, plural, one {one sentence waits} other {# sentences wait}}.",
      reason: "Ask those it waits for: has something changed, or has nobody read it back?",
    },
    "talks-held": {
      sentence: "You have held {talks, plural, one {one talk} other {# talks}} with {count} of {members} members.",
      reason: "Talks of other stewards are theirs and not counted here.",
    },
    "gains-named": {
      sentence: "{count} of {members} members have said what they gain.",
      reason: "Who gains nothing that it can name leaves first when it becomes hard.",
    },
    "gives-secured": {
      sentence: "{count} of {gives, plural, one {one give} other {# gives}} affirmed say what secures them.",
      reason: "Goodwill carries far. A seat, a contract or a figure everyone sees carries on when people change.",
    },
    "gain-unsaid": {
      sentence: "{member} has affirmed what it gives and not what it gains.",
      reason: "Such a yes can be a courtesy. Ask before you build on it.",
    },
    "not-heard-first": {
      sentence: "{member} said yes before you had talked with it.",
      reason: "A yes that was not heard first holds less. If no other steward talked with it, do.",
    },
  } satisfies Record<Pace["code"], Sentences[string]>,
  answer: (world: World, asker: Asker): readonly Pace[] | null => {
    const known = knownOf(world, asker);
    if (!asker.isSteward || (!known.window && known.first === null)) return null;
    return [...windowFindings(known), ...speedFindings(known), ...depthFindings(known), ...memberFindings(known)];
  },
});

const windowFindings = ({ window, coalition, promises, today }: Known): readonly Pace[] => {
  if (!window) return [];
  const { until } = window;
  const sponsor = window.sponsor.said;
  const days = daysBetween(today, until);
  if (days < 0) return [{ code: "window-over", about: [coalition], args: { sponsor, days: -days } }];
  const after = promises.filter(({ due }) => due !== null && due > until).map(({ id }) => id);
  const closing: Pace = { code: "window-closing", about: [coalition], args: { sponsor, days } };
  return after.length === 0
    ? [closing]
    : [closing, { code: "due-after-window", about: after, args: { sponsor, count: after.length } }];
};

const speedFindings = ({ first, latest, said, waiting, talks, today }: Known): readonly Pace[] => {
  if (first === null) return [];
  if (latest === null) {
    const days = daysBetween(first, today);
    return [{ code: "nothing-signed", about: talks.map(({ id }) => id), args: { days } }];
  }
  const about = said.map(({ id }) => id);
  const days = daysBetween(first, latest);
  const signed: Pace = { code: "signed", about, args: { count: said.length, days } };
  const silent = daysBetween(latest, today);
  if (waiting.length === 0 || silent <= 0) return [signed];
  return [signed, { code: "quiet", about: waiting, args: { days: silent, count: waiting.length } }];
};

const depthFindings = ({ talks, members, gaining, gives, secured, first }: Known): readonly Pace[] => {
  if (first === null) return [];
  const size = members.length;
  const talkedWith = new Set(talks.map(({ member }) => member)).size;
  return [
    {
      code: "talks-held",
      about: talks.map(({ id }) => id),
      args: { talks: talks.length, count: talkedWith, members: size },
    },
    { code: "gains-named", about: [...gaining.values()], args: { count: gaining.size, members: size } },
    ...(gives.length === 0
      ? []
      : [{ code: "gives-secured" as const, about: secured, args: { count: secured.length, gives: gives.length } }]),
  ];
};

const memberFindings = ({ members, firstYes, firstTalk, gaining, gives }: Known): readonly Pace[] => {
  const givesOf = idsByMember(gives);
  return members.flatMap(({ id, name }): readonly Pace[] => {
    const args = { member: name.said };
    const given = givesOf.get(id) ?? [];
    const yes = firstYes.get(id);
    const isUnheard = yes !== undefined && (firstTalk.get(id) ?? "9999") > yes.on;
    return [
      ...(given.length > 0 && !gaining.has(id) ? [{ code: "gain-unsaid" as const, about: [id, ...given], args }] : []),
      ...(isUnheard ? [{ code: "not-heard-first" as const, about: [id, yes.id], args }] : []),
    ];
  });
};

const idsByMember = (gives: Known["gives"]): ReadonlyMap<string, readonly string[]> => {
  const ids = new Map<string, string[]>();
  for (const { id, member } of gives) {
    const known = ids.get(member);
    if (known) known.push(id);
    else ids.set(member, [id]);
  }
  return ids;
};
