import type { Whole } from "../src/coalition.ts";
import type { Asker } from "../src/kernel/index.ts";

const rows = <Item>(table: ReadonlyMap<string, Item>): readonly Item[] => [...table.values()];

/** What is in front of one for the talk with each member, worked out the slow way: every member beside every record. */
export const pulseTalkByDefinition = (view: Whole, me: Asker): readonly (readonly unknown[])[] => {
  const open = rows(view.pulses).find(({ isClosed }) => !isClosed);
  const before = rows(view.pulses).findLast(({ isClosed }) => isClosed);
  const answerTo = (pulse: string | undefined, member: string) =>
    rows(view.pulseAnswers).find((it) => it.pulse === pulse && it.member === member)?.id ?? null;
  const lately = rows(view.movements).filter(
    (it) => !it.isUndone && (!before || it.on >= before.from || it.noted.at.slice(0, 10) >= before.from),
  );
  const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);
  return rows(view.members)
    .filter(({ id, left }) => !left && (me.isSteward || me.members.includes(id)))
    .map(({ id }) => [
      id,
      ids(
        rows(view.commitments).filter(
          (it) =>
            it.member === id &&
            ["give", "need"].includes(it.as) &&
            ["affirmed", "conditional", "spoken"].includes(it.disclosure) &&
            it.replacedBy === undefined,
        ),
      ),
      ids(rows(view.ties).filter((it) => it.receiver === id && it.state === "agreed")),
      ids(lately.filter(({ giver }) => giver === id)),
      ids(lately.filter(({ receiver }) => receiver === id)),
      answerTo(before?.id, id),
      answerTo(open?.id, id),
      ids(rows(view.ties).filter((it) => it.giver === id && it.state === "agreed" && it.makesPossible)),
    ]);
};

const speaksFor = (view: Whole, person: string, member: string): boolean =>
  rows(view.representations).some((it) => it.person === person && it.member === member && !it.isOver);

const voicesOf = (view: Whole, member: string) => rows(view.representations).filter((it) => it.member === member);

/** What deserves a question, as `CODE MEMBER IDS`, in no particular order. */
export const questionsByDefinition = (view: Whole, me: Asker): readonly string[] => {
  const before = rows(view.pulses).findLast(({ isClosed }) => isClosed);
  return pulseTalkByDefinition(view, me).flatMap((row) => {
    const [member, promises, gets, gave, got, last, now] = row as [
      string,
      string[],
      string[],
      string[],
      string[],
      string | null,
      string | null,
    ];
    const said = view.pulseAnswers.get(now ?? last ?? "");
    const stands = (id: string) => {
      const it = view.commitments.get(id);
      return it && !it.replacedBy && ["affirmed", "conditional", "spoken"].includes(it.disclosure);
    };
    const held = (as: string) =>
      (said?.holds ?? []).filter((it) => it.as === as && stands(it.commitment)).map(({ commitment }) => commitment);
    const missing = (said?.getting ?? [])
      .filter(({ as, tie }) => ["no", "in-part"].includes(as) && view.ties.get(tie)?.state === "agreed")
      .map(({ tie }) => tie);
    const line = (code: string, ids: readonly string[], first: readonly string[] = []) =>
      ids.length > 0 ? [[code, member, ...first, ...ids].join(" ")] : [];
    const of = said ? [said.id] : [];
    const since = [...rows(view.members).filter(({ id }) => id === member), ...voicesOf(view, member)].map(
      ({ changed }) => changed.at,
    );
    const answered = now ? view.pulseAnswers.get(now) : undefined;
    const spokenBy = answered ? [answered.person] : [];
    const others = spokenBy.filter((person) => !speaksFor(view, person, member));
    return [
      ...line(
        "other-voice",
        others.flatMap(() => now ?? []),
      ),
      ...line(
        "asked-anew",
        promises.filter((id) => view.commitments.get(id)?.reopened),
      ),
      ...line("words-no-more", held("no-more"), of),
      ...line("words-changed", held("changed"), of),
      ...line("not-getting", missing, of),
      ...line("need-changed", said?.hasNeedChanged ? of : []),
      ...line(
        "word-owed",
        got.filter((id) => !view.movements.get(id)?.confirmed),
      ),
      ...line(
        "possible-unsaid",
        gets.filter((id) => !view.ties.get(id)?.makesPossible),
      ),
      ...line(
        "gave-unasked",
        gave.filter((id) => !view.movements.get(id)?.pledge),
      ),
      ...line(
        "last-unanswered",
        before && !last && !now && since.some((at) => at <= before.changed.at) ? [before.id] : [],
      ),
    ];
  });
};
