import type { Whole } from "../src/coalition.ts";
import type { Commitment } from "../src/records/commitments/commitment/shape.ts";

// What stands against what, worked out the slow way: every two records that could, one after the other.

const isToCome = (it: Commitment) =>
  ["affirmed", "conditional", "spoken"].includes(it.disclosure) &&
  !it.replacedBy &&
  ["open", "strained"].includes(it.fulfilment);

export const contradictionsByDefinition = (view: Whole): readonly string[] => {
  const all = [...view.commitments.values()];
  const toCome = all.filter(isToCome);
  const gives = toCome.filter(({ as }) => as === "give");
  const ties = [...view.ties.values()].filter(({ arrived }) => arrived?.as !== "yes");
  const agreed = ties.filter(({ state }) => state === "agreed");
  const waitsUntil = (it: Commitment) => (it.disclosure === "conditional" ? it.conditional?.by : undefined) ?? "";
  const isTied = (give: string, need: string, ofThese = ties) =>
    ofThese.filter(
      (tie) => tie.give === give && tie.need === need && (tie.state === "agreed" || tie.state === "proposed"),
    );
  const endsOf = (one: Commitment, ofThese = ties) =>
    toCome.flatMap((other) => [
      ...isTied(one.id, other.id, ofThese).map(() => ["need", other] as const),
      ...isTied(other.id, one.id, ofThese).map(() => ["give", other] as const),
    ]);
  const [window] = [...view.coalitions.values()].map((it) => it.window?.until);
  const speaks = (person: string, member: string) =>
    [...view.representations.values()].filter((it) => it.person === person && it.member === member);
  const owners = gives.flatMap((one) =>
    gives.filter((other) => one.owner && one.due && other.owner === one.owner && other.due === one.due),
  );
  return [
    ...toCome.filter((it) => it.due && waitsUntil(it) > it.due).map(({ id }) => `condition-after-due ${id}`),
    ...toCome.flatMap((one) =>
      endsOf(one)
        .filter(([, other]) => other.due && waitsUntil(one) > other.due)
        .map(([end, other]) => `condition-after-${end} ${one.id} ${other.id}`),
    ),
    ...gives.flatMap((give) =>
      endsOf(give, agreed)
        .filter(([end, need]) => end === "need" && give.due && need.due && need.due < give.due)
        .map(([, need]) => `need-before-give ${need.id} ${give.id}`),
    ),
    ...gives
      .filter((give) => new Set(endsOf(give, agreed).map(([, need]) => need.id)).size > 1)
      .map(({ id }) => `give-shared ${id}`),
    ...new Set(
      gives
        .filter((it) => owners.filter((other) => other === it).length > 1)
        .map(({ owner, due }) => gives.filter((it) => it.owner === owner && it.due === due).map(({ id }) => id))
        .map((ids) => `same-hands ${ids.join(" ")}`),
    ),
    ...gives
      .filter(({ owner, member }) => owner && !view.members.get(member)?.left && speaks(owner, member).length > 0)
      .filter(({ owner, member }) => speaks(owner ?? "", member).every(({ isOver }) => isOver))
      .map(({ id }) => `owner-gone ${id}`),
    ...gives
      .filter(({ due, member }) => due && due > (view.members.get(member)?.left?.on ?? "9999"))
      .map(({ id }) => `after-leaving ${id}`),
    ...gives.filter(({ due }) => due && window && due > window).map(({ id }) => `after-window ${id}`),
    ...agreed.flatMap((tie) => {
      const [give, need] = [view.commitments.get(tie.give), view.commitments.get(tie.need)];
      if (!give || !need) return [];
      const why = (it: Commitment) => (it.disclosure === "withdrawn" ? "withdrawn" : "replaced");
      const isOver = (it: Commitment) => it.disclosure === "withdrawn" || it.replacedBy !== undefined;
      const countsOn = (it: Commitment) => isOver(it) || isToCome(it);
      return [
        ...(isOver(give) && countsOn(need) ? [`give-${why(give)} ${tie.id} ${give.id}`] : []),
        ...(isOver(need) && countsOn(give) ? [`need-${why(need)} ${tie.id} ${need.id}`] : []),
      ];
    }),
  ].toSorted();
};
