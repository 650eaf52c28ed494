import { votingPower as power } from "../../packages/core/src/algorithms/power/votingPower.ts";
import { dataOf } from "../../packages/core/testing/published/published.ts";
import { bar, type Picture, text } from "./canvas.ts";
import { answered } from "./told.ts";

type Game = { readonly members: readonly { readonly id: string; readonly weight: number }[]; readonly quota: number };

const names: Readonly<Record<string, string>> = {
  Hempstead1: "Hempstead, first",
  Hempstead2: "Hempstead, second",
  NorthHempstead: "North Hempstead",
  OysterBay: "Oyster Bay",
  GlenCove: "Glen Cove",
  LongBeach: "Long Beach",
};

/** Nassau County in 1958: what each seat weighed, and what it could decide. */
export const votingPower = (): Picture => {
  const { members, quota } = dataOf<Readonly<Record<string, Game>>>("voting-power-small")["nassau1958"] as Game;
  const weights = Object.fromEntries(members.map(({ id, weight }) => [id, weight]));
  const total = members.reduce((sum, { weight }) => sum + weight, 0);
  const found = answered(power({ rule: "weights", quota, weights }));
  const shareOf = (id: string) => found.members.find((it) => it.id === id)?.banzhaf?.value ?? 0;
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  const row = (nth: number) => 76 + nth * 44;
  return {
    title: "Weights and power on the county board of Nassau, 1958",
    tells:
      `With ${quota} of ${total} votes needed, ` +
      members
        .map(
          ({ id, weight }) =>
            `${names[id]} has ${percent(weight / total)} of the votes and ${percent(shareOf(id))} of the power`,
        )
        .join("; ") +
      ".",
    height: row(members.length) - 8,
    marks: [
      text(170, 34, "share of the votes", { look: "small quiet" }),
      text(460, 34, "share of the power", { anchor: "end", look: "small pen" }),
      ...members.flatMap(({ id, weight }, nth) => [
        text(20, row(nth) + 5, names[id] ?? id),
        bar(170, row(nth) - 13, (weight / total) * 600, 11, "faint"),
        bar(170, row(nth) + 1, shareOf(id) * 600, 11),
        text(460, row(nth) + 5, percent(shareOf(id)), { anchor: "end", look: shareOf(id) === 0 ? "held" : "pen" }),
      ]),
    ],
  };
};
