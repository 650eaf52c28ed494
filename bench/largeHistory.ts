import {
  type Actor,
  become,
  type CoalitionEvent,
  type Happened,
  isRefusal,
  newWhole,
  put,
  readAsk,
  decide,
  type Whole,
} from "@mortar/core";

export const steward = "person-steward-0001";

/**
 * A coalition with a long history: `members` members that talk, release, affirm and report, until at least `size`
 * events have happened. Every event was decided by the rules.
 */
export const largeHistory = (coalition: string, size: number, members = 40): readonly Happened<CoalitionEvent>[] => {
  const told = teller(coalition);
  tellPromises(told, coalition, size, members, (at) => kinds[at % 5] as Kind);
  return told.happened;
};

/** The same, and a tie in every five events: each need is met by two gives, and both sides agree. */
export const tiedHistory = (
  coalition: string,
  size: number,
  members: number,
  saidAt: (at: number) => string = said,
): readonly Happened<CoalitionEvent>[] => {
  const told = teller(coalition, saidAt);
  // Each member names another kind every time round, so that all of them both give and need.
  tellPromises(told, coalition, size * 0.8, members, (at) => kinds[(at + Math.floor(at / members)) % 5] as Kind);
  const out = [...told.whole.commitments.values()];
  const [gives, needs] = (["give", "need"] as const).map((as) => out.filter((it) => it.as === as));
  const tied = new Set<string>();
  for (let at = 0; told.happened.length < size; at++) {
    const give = gives?.[at % gives.length];
    const need = needs?.[(at * 5 + Math.floor(at / (gives?.length ?? 1)) * 11 + 1) % needs.length];
    if (!give || !need || give.member === need.member || tied.has(`${give.id} ${need.id}`)) continue;
    tied.add(`${give.id} ${need.id}`);
    const id = `tie-bench-${padded(at)}`;
    told.ask(steward, null, "proposeTie", { id, give: give.id, need: need.id });
    told.ask(personOf(give.member), give.member, "agreeTie", { id });
    told.ask(personOf(need.member), need.member, "agreeTie", { id });
  }
  return told.happened;
};

/** Members that each pledged two gives by the month and moved them every month up to the end of 2025; what moved has arrived. */
export const movedHistory = (
  coalition: string,
  members: number,
  months: number,
): readonly Happened<CoalitionEvent>[] => {
  const told = teller(coalition);
  tellPromises(told, coalition, members * 40, members, (at) => (at < members * 2 ? "give" : (kinds[at % 5] as Kind)));
  const gives = [...told.whole.commitments.values()].slice(0, members * 2);
  gives.forEach(({ id: give, member }, at) => {
    const [pledge, receiver] = [`pledge-bench-${padded(at)}`, idsOf((at + 1) % members).member];
    const hours = { what: "Hours on the move", kind: "hours", currency: null };
    const pledged = {
      ...hours,
      id: pledge,
      give,
      quantity: 6.5,
      every: "month",
      from: firstOfMonth(months),
      until: null,
    };
    told.ask(personOf(member), member, "pledgeResource", pledged);
    for (let month = months; month > 0; month--) {
      const id = `movement-bench-${padded(at * months + month)}`;
      const noted = { ...hours, id, giver: member, receiver, quantity: 6, on: firstOfMonth(month), pledge };
      told.ask(personOf(member), member, "reportMoved", noted);
      told.ask(personOf(receiver), receiver, "confirmMoved", { id, as: "yes", quantity: null });
    }
  });
  return told.happened;
};

/** So many months before January 2026. */
const firstOfMonth = (before: number) => new Date(Date.UTC(2026, -before, 1)).toISOString().slice(0, 10);

const personOf = (member: string) => member.replace("member", "person");

const kinds = ["give", "need", "own-gain", "gain-for-others", "risk"] as const;
type Kind = (typeof kinds)[number];

const tellPromises = (
  told: ReturnType<typeof teller>,
  coalition: string,
  size: number,
  members: number,
  kindOf: (at: number) => Kind,
): void => {
  const found = {
    id: coalition,
    name: "Large",
    zone: "UTC",
    host: "Bench",
    yourName: "Steward",
    stewardship: "stewardship-00001",
    on: "2026-01-01",
  };
  told.ask(steward, null, "foundCoalition", found);
  for (let at = 0; at < members; at++) {
    const { person, member, talk } = idsOf(at);
    told.ask(steward, null, "addPerson", { id: person, name: `Person ${at}` });
    told.ask(steward, null, "addMember", { id: member, form: "organisation", name: `Member ${at}` });
    told.ask(steward, null, "nameRepresentative", {
      id: `representation-${padded(at)}`,
      member,
      person,
      role: "representative",
    });
    told.ask(steward, null, "openConversation", { id: talk, member, speakers: [person], on: "2026-01-02" });
  }
  for (let at = 0; told.happened.length < size; at++) {
    const { person, member, talk } = idsOf(at % members);
    const [answer, commitment] = [`answer-${padded(at)}`, `commitment-${padded(at)}`];
    told.ask(person, member, "hearAnswer", {
      id: answer,
      conversation: talk,
      question: "What do you bring?",
      words: told.said(at),
      speaker: person,
    });
    told.ask(person, member, "markAnswer", {
      id: answer,
      marks: [{ as: kindOf(at), from: 0, to: 20 }],
      seen: told.latest(),
    });
    told.ask(person, member, "releaseCommitment", {
      id: commitment,
      member,
      as: kindOf(at),
      words: told.said(at).slice(0, 120),
      answer,
    });
    told.ask(person, member, "affirmCommitment", { id: commitment, seen: told.latest() });
    if (at % 3 === 0)
      told.ask(person, member, "reportFulfilment", { id: commitment, became: "kept", on: "2026-06-01" });
  }
};

const padded = (at: number) => String(at).padStart(10, "0");
const idsOf = (at: number) => ({
  person: `person-${padded(at)}`,
  member: `member-${padded(at)}`,
  talk: `conversation-${padded(at)}`,
});
const said = (at: number) =>
  `We bring two people for the nights of the move number ${at}, and in return we need the list of what hangs on what, ` +
  "before the summer, in words that our own people can follow without asking three times.";

/** Decides on the whole, not on a projection of it: the sights of forty people are not what is measured here. */
const teller = (coalition: string, saidAt: (at: number) => string = said) => {
  const whole: Whole = newWhole();
  const happened: Happened<CoalitionEvent>[] = [];
  let count = 0;
  let request = "";
  const ask = (person: string, member: string | null, name: string, asked: object) => {
    request = `${coalition}-${padded(++count)}`;
    const by: Actor = {
      person,
      member,
      via: "session",
      proof: "bench",
      at: new Date(Date.UTC(2026, 0, 1) + count * 60_000).toISOString(),
    };
    const read = readAsk(name, asked, request);
    if (!("ask" in read)) throw new Error(JSON.stringify(read));
    const decision = decide(whole, name, read.ask, by);
    if (isRefusal(decision)) throw new Error(`${name}: ${decision.refused}`);
    for (const event of decision) {
      const change = become(whole, { event, by, request });
      put(whole, change);
      happened.push({ event, by, request, audience: change.after.audience });
    }
  };
  return { ask, happened, whole, said: saidAt, latest: () => request };
};
