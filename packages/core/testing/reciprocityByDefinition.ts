import type { Whole } from "../src/coalition.ts";
import type { Exchange, Standing } from "../src/analyses/reciprocity/shape.ts";

// The definitions of reciprocity worked out the slow way, for its tests.

export const exchangesByDefinition = ({ members, ties, commitments }: Whole): [string, string, Standing][] =>
  [...members.keys()].flatMap((giver) =>
    [...members.keys()].flatMap((receiver): [string, string, Standing][] => {
      const states = [...ties.values()]
        .filter((tie) => tie.giver === giver && tie.receiver === receiver)
        .filter(({ state }) => state === "proposed" || state === "agreed")
        .filter(({ give, need }) => isOut(commitments.get(give)) && isOut(commitments.get(need)))
        .map((tie): Standing => {
          const [give, need] = [commitments.get(tie.give)!, commitments.get(tie.need)!];
          const both = [give, need] as const;
          if (tie.state === "proposed" || !tie.agreed.giver || !tie.agreed.receiver) return "pending";
          if (give.disclosure !== "conditional" && ["strained", "lapsed"].includes(give.fulfilment)) return "strained";
          if (both.some((it) => it.disclosure === "conditional")) return "pending";
          const isAsked = (it: (typeof both)[number]) =>
            !["strained", "lapsed"].includes(it.fulfilment) && (it.reopened || it.fulfilment === "renegotiated");
          if (both.some(isAsked)) return "asked-again";
          const isSpoken = (it: (typeof both)[number]) =>
            it.disclosure === "spoken" && !["strained", "lapsed"].includes(it.fulfilment);
          return both.some(isSpoken) ? "spoken" : "affirmed";
        });
      const order: readonly Standing[] = ["strained", "asked-again", "affirmed", "spoken", "pending"];
      const all = new Set(states);
      const first = order.find((it) => all.has(it));
      return first ? [[giver, receiver, first]] : [];
    }),
  );

const isOut = (it: { readonly disclosure: string } | undefined) =>
  it !== undefined && ["affirmed", "conditional", "spoken"].includes(it.disclosure);

type Between = Pick<Exchange, "giver" | "receiver">;

/** Every way of choosing up to `longest` members in a row that begins with the earliest, and whether it goes round. */
export const circlesByDefinition = (ids: readonly string[], exchanges: readonly Between[], longest: number) => {
  const gives = (a: string, b: string) => exchanges.some(({ giver, receiver }) => giver === a && receiver === b);
  const rows = (length: number): string[][] =>
    length === 1
      ? ids.map((id) => [id])
      : rows(length - 1).flatMap((row) => ids.filter((id) => !row.includes(id)).map((id) => [...row, id]));
  return Array.from({ length: Math.max(0, Math.min(longest, ids.length) - 1) }, (_, at) => rows(at + 2))
    .flat()
    .filter((row) => row.every((id) => ids.indexOf(id) >= ids.indexOf(row[0]!)))
    .filter((row) => row.every((id, at) => gives(id, row[(at + 1) % row.length]!)))
    .map((row) => row.join(" "))
    .toSorted();
};

/** After Warshall: whoever can be reached through one more member, until all have been let through. */
export const roundByDefinition = (ids: readonly string[], exchanges: readonly Between[]) => {
  const reach = new Set(exchanges.map(({ giver, receiver }) => `${giver} ${receiver}`));
  for (const through of ids)
    for (const from of ids)
      for (const to of ids)
        if (reach.has(`${from} ${through}`) && reach.has(`${through} ${to}`)) reach.add(`${from} ${to}`);
  return ids.filter((id) => reach.has(`${id} ${id}`));
};
