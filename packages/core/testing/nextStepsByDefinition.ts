import { CLOSING_SOON_DAYS, DUE_SOON_DAYS } from "../src/analyses/nextSteps/step.ts";
import type { Whole } from "../src/coalition.ts";
import type { Asker } from "../src/kernel/index.ts";
import { isBacked } from "../src/records/coalition/succession/shape.ts";
import { isOut } from "../src/records/commitments/commitment/shape.ts";
import { dueSoonByDefinition } from "./pledgedByDefinition.ts";

/** What needs someone, worked out rule by rule without looking at what it costs: the code, and what it is about. */
export const byDefinition = (view: Whole, me: Asker): string[] | null => {
  const own = ofPerson(view, me.person ?? "");
  if (!me.isSteward && me.members.length === 0 && own.length === 0) return null;
  const ofMembers = me.members.flatMap((member) => [
    ...ofMember(view, me, member),
    ...asked(view, me, member),
    ...(view.members.has(member) ? dueSoonByDefinition(view, me.today, member) : []).map((id) => `pledge-due ${id}`),
    ...between(view, member),
  ]);
  return [...own, ...ofMembers, ...(me.isSteward ? ofSteward(view, me) : [])];
};

const daysLater = (day: string, days: number) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
const rows = <Item>(table: ReadonlyMap<string, Item>): readonly Item[] => [...table.values()];
const here = (view: Whole) => rows(view.members).filter(({ left }) => !left);
const together = (code: string, about: readonly string[]) => (about.length > 0 ? [`${code} ${about.join(" ")}`] : []);

const ofMember = (view: Whole, { today }: Asker, member: string): string[] => {
  const soon = daysLater(today, DUE_SOON_DAYS);
  const own = rows(view.commitments).filter((it) => it.member === member);
  const owed = own.filter((it) => it.disclosure === "affirmed" && it.fulfilment === "open" && it.due);
  const hoped = own.filter((it) => it.disclosure === "conditional");
  const gaps = rows(view.gaps).filter((it) => it.member === member && it.state !== "closed");
  const isGaining =
    own.some((it) => it.as === "own-gain" && (it.disclosure === "released" || isOut(it))) ||
    gaps.some(({ as }) => as === "own-gain");
  const isAnswered = (gap: string, since: string) =>
    rows(view.replies).some((it) => it.about.id === gap && it.member === member && it.changed.at >= since);
  return [
    ...owed.filter(({ due }) => due! < today).map(({ id }) => `past-due ${id}`),
    ...owed.filter(({ due }) => today <= due! && due! <= soon).map(({ id }) => `due-soon ${id}`),
    ...hoped.filter(({ conditional }) => conditional!.by < today).map(({ id }) => `condition-past ${id}`),
    ...hoped
      .filter(({ conditional }) => today <= conditional!.by && conditional!.by <= soon)
      .map(({ id }) => `condition-due ${id}`),
    ...together(
      "affirm-waiting",
      own.filter(({ disclosure }) => disclosure === "released").map(({ id }) => id),
    ),
    ...together(
      "asked-anew",
      own.filter((it) => it.reopened && isOut(it)).map(({ id }) => id),
    ),
    ...(isGaining ? [] : [`own-gain-unnamed ${member}`]),
    ...gaps.filter(({ id, asked }) => asked && !isAnswered(id, asked.at)).map(({ id }) => `gap-asked ${id}`),
  ];
};

/** What is asked of the member in rounds, and what its latest answer has opened and nobody has done since. */
const asked = (view: Whole, { today }: Asker, member: string): string[] => {
  if (view.members.get(member)?.left || !view.members.has(member)) return [];
  const rounds = rows(view.pulses).filter(({ isClosed }) => !isClosed);
  const reviews = rows(view.reviews).filter(({ isClosed }) => !isClosed);
  const said = latestAnswer(view, member);
  const since = said?.changed.at ?? "";
  const words = [...(said?.holds ?? [])]
    .toSorted((a, b) => Number(b.as === "no-more") - Number(a.as === "no-more"))
    .filter(({ as }) => as !== "true")
    .map(({ commitment }) => view.commitments.get(commitment))
    .filter((it) => it && isOut(it) && !it.replacedBy && it.changed.at <= since);
  const missing = (said?.getting ?? [])
    .filter(({ as }) => as !== "yes")
    .map(({ tie }) => view.ties.get(tie))
    .filter((tie) => tie?.state === "agreed" && tie.changed.at <= since)
    .filter((tie) => !rows(view.escalations).some((it) => it.commitment === tie?.give && it.changed.at > since));
  return [
    ...rounds
      .filter(({ id, from }) => from <= today && !hasAnswered(view, id, member))
      .map(({ id }) => `round-open ${id} ${member}`),
    ...reviews
      .filter(({ id, on }) => {
        const its = rows(view.reviewAnswers).filter((it) => it.review === id && it.member === member);
        return on <= today && its.length === 0;
      })
      .map(({ id }) => `review-open ${id} ${member}`),
    ...together(
      "words-answered-changed",
      words.map((it) => it!.id),
    ),
    ...together(
      "not-getting",
      missing.map((tie) => tie!.need),
    ),
  ];
};

const hasAnswered = (view: Whole, pulse: string, member: string) =>
  rows(view.pulseAnswers).some(
    (it) =>
      it.pulse === pulse &&
      it.member === member &&
      rows(view.representations).some(
        ({ person, member: of, isOver }) => person === it.person && of === member && !isOver,
      ),
  );

const latestAnswer = (view: Whole, member: string) => {
  const open = rows(view.pulses).find(({ isClosed }) => !isClosed);
  const over = rows(view.pulses).filter(({ isClosed }) => isClosed);
  const own = rows(view.pulseAnswers).filter((it) => it.member === member);
  return own.find(({ pulse }) => pulse === open?.id) ?? own.find(({ pulse }) => pulse === over.at(-1)?.id);
};

const between = (view: Whole, member: string): string[] => {
  const ties = rows(view.ties);
  const forYes = ties
    .filter(({ state }) => state === "proposed")
    .flatMap(({ give, need, giver, receiver, agreed }) => [
      ...(giver === member && !agreed.giver ? [give] : []),
      ...(receiver === member && !agreed.receiver ? [need] : []),
    ]);
  const received = ties.filter((it) => it.receiver === member && it.state === "agreed");
  const isKept = (give: string) => view.commitments.get(give)?.fulfilment === "kept";
  const moved = rows(view.movements).filter((it) => it.receiver === member && !it.isUndone && !it.confirmed);
  return [
    ...together(
      "pledge-asked-anew",
      rows(view.pledges)
        .filter((it) => it.member === member && it.reopened && !it.isEnded)
        .map(({ id }) => id),
    ),
    ...together(
      "moved-waiting",
      moved.map(({ id }) => id),
    ),
    ...together("tie-waiting", forYes),
    ...together(
      "possible-unsaid",
      received.filter((it) => !it.makesPossible).map(({ need }) => need),
    ),
    ...received
      .filter(({ give, arrived }) => isKept(give) && arrived?.as !== "yes")
      .map(({ need }) => `arrival-unsaid ${need}`),
    ...rows(view.invitations)
      .filter((it) => it.state === "accepted" && it.choices.every((choice) => choice.member !== member))
      .map(({ id }) => `newcomer-waiting ${id}`),
    ...rows(view.successions)
      .filter((it) => !it.isOver && !it.yes.includes(member))
      .map(({ id }) => `succession-waiting ${id}`),
  ];
};

const ofPerson = (view: Whole, me: string): string[] => {
  const hasReplied = (id: string) => rows(view.replies).some((it) => it.person === me && it.about.id === id);
  const named = <Item extends { readonly id: string }>(code: string, found: readonly Item[]) =>
    found.map(({ id }) => `${code} ${id}`);
  return [
    ...named(
      "witness-waiting",
      rows(view.commitments).filter((it) => it.disclosure === "released" && it.spoken?.witness === me),
    ),
    ...named(
      "handover-waiting",
      rows(view.conversations).filter(
        (it) => it.handingOver && it.speakers.includes(me) && !it.handingOver.agreed.includes(me),
      ),
    ),
    ...named(
      "complaint-unanswered",
      rows(view.complaints).filter((it) => !it.isOver && it.to.includes(me) && !hasReplied(it.id)),
    ),
    ...rows(view.misalignments)
      .filter((it) => !it.isOver && view.members.get(it.member)?.accountable === me && !hasReplied(it.id))
      .map(({ id, member }) => `misalignment-unanswered ${id} ${member}`),
    ...named(
      "invitation-open",
      rows(view.invitations).filter((it) => it.person === me && it.state === "open"),
    ),
    ...named(
      "succession-backed",
      rows(view.successions).filter((it) => !it.isOver && it.candidate === me && isBacked(it, view.members)),
    ),
  ];
};

const ofSteward = (view: Whole, { person, today }: Asker): string[] => {
  const soon = daysLater(today, CLOSING_SOON_DAYS);
  const isSoon = (day: string | null | undefined) => Boolean(day && today <= day && day <= soon);
  const always = [
    ...rows(view.representations)
      .filter((it) => it.suspended && !it.isOver && it.person !== person)
      .map(({ id, member }) => `voice-disputed ${id} ${member}`),
    ...rows(view.invitations)
      .filter((it) => it.state === "accepted")
      .filter(
        ({ joins, choices }) =>
          joins <= today || here(view).every(({ id }) => choices.some(({ member }) => member === id)),
      )
      .map(({ id }) => `newcomer-chosen ${id}`),
    ...rows(view.coalitions)
      .filter(({ window }) => isSoon(window?.until))
      .map(({ id }) => `window-closing ${id}`),
    ...rows(view.stewardships)
      .filter((it) => it.person === person && !it.isOver && isSoon(it.until))
      .map(({ id }) => `term-ending ${id}`),
  ];
  if (here(view).length === 0) return [...always, "no-member"];
  const needing = here(view).flatMap(({ id: member }) => {
    const said = latestAnswer(view, member);
    const heard = [...rows(view.conversations), ...rows(view.commitments)].filter((it) => it.member === member);
    const isHeard = said && heard.some(({ changed }) => changed.at > said.changed.at);
    return said?.hasNeedChanged && !isHeard ? [`need-answered-changed ${said.id} ${member}`] : [];
  });
  const unheard = rows(view.pulses)
    .filter((it) => !it.isClosed && it.from <= today && here(view).some(({ id }) => !hasAnswered(view, it.id, id)))
    .map(({ id }) => `round-unheard ${id}`);
  return [...always, ...needing, ...unheard, ...ofMembersAndTalks(view, { person, today })];
};

const ofMembersAndTalks = (view: Whole, { person, today }: Pick<Asker, "person" | "today">): string[] => {
  const commitments = rows(view.commitments);
  const talks = rows(view.conversations);
  const isHeard = (id: string) => [...talks, ...commitments].some(({ member }) => member === id);
  const isGaining = (id: string) =>
    commitments.some((it) => it.member === id && it.as === "own-gain" && (it.disclosure === "released" || isOut(it)));
  const isSpokenFor = (id: string) =>
    rows(view.representations).some(
      (it) => it.member === id && (it.role === "representative" || it.role === "deputy") && !it.isOver && !it.suspended,
    );
  const members = here(view).map(({ id }) => id);
  const unread = commitments.filter(
    (it) => it.disclosure === "released" && !rows(view.readings).some(({ order }) => order.includes(it.id)),
  );
  const said = (id: string) => rows(view.answers).filter(({ conversation }) => conversation === id);
  const own = talks.filter(({ steward }) => steward === person);
  return [
    ...rows(view.readings)
      .filter(({ isOver }) => !isOver)
      .map(({ id }) => `reading-open ${id}`),
    ...members.filter((id) => !isSpokenFor(id)).map((id) => `nobody-speaks ${id}`),
    ...members.filter((id) => !isHeard(id)).map((id) => `not-talked-to ${id}`),
    ...together(
      "gains-unnamed",
      members.filter((id) => isHeard(id) && !isGaining(id)),
    ),
    ...own
      .filter((it) => it.rested && !it.isOver && (it.rested.until ?? today) <= today)
      .map(({ id }) => `talk-rested ${id}`),
    ...own
      .filter(({ id }) => said(id).length > 0 && said(id).every(({ marks }) => marks.length === 0))
      .map(({ id }) => `unmarked ${id}`),
    ...together(
      "never-read-back",
      unread.map(({ id }) => id),
    ),
  ];
};
