import { isRefusal } from "@mortar/core";
import { correlationClustering } from "@mortar/core/src/algorithms/signed/correlationClustering.ts";
import { frustrationIndex } from "@mortar/core/src/algorithms/signed/frustrationIndex.ts";
import type { SignedInput } from "@mortar/core/src/algorithms/signed/signedGraph.ts";
import { triangleBalance } from "@mortar/core/src/algorithms/signed/triangleBalance.ts";
import { walkBalance } from "@mortar/core/src/algorithms/signed/walkBalance.ts";
import { type Family, patienceOf, type Question, type Read } from "./family.ts";
import { Broken } from "./reading/broken.ts";
import { shortly } from "./reading/numbers.ts";
import type { PlainFile } from "./reading/plainFile.ts";
import { tiesIn } from "./reading/ties.ts";
import { firstOf, rows, type Said, percent, said } from "./said.ts";

const readSigned = ([file]: readonly PlainFile[]): Read<SignedInput> => {
  const { nodes, ties } = tiesIn(file as PlainFile);
  const places = new Map(nodes.map((id, at) => [id, at]));
  const seen = new Set<number>();
  for (const { from, to, weight, place } of ties) {
    if (weight === 0) throw new Broken(place, "cli.analyse.broken.no-sign");
    if (from === to) throw new Broken(place, "cli.analyse.broken.to-itself", { id: shortly(from) });
    const ends = [places.get(from) as number, places.get(to) as number];
    const pair = Math.min(...ends) * nodes.length + Math.max(...ends);
    if (seen.has(pair))
      throw new Broken(place, "cli.analyse.broken.tie-twice-undirected", { from: shortly(from), to: shortly(to) });
    seen.add(pair);
  }
  const against = ties.filter(({ weight }) => weight < 0).length;
  return {
    input: { nodes, ties: ties.map(({ from, to, weight }) => ({ from, to, weight })) },
    notes: [said("cli.analyse.signed.read", { members: nodes.length, allies: ties.length - against, against })],
  };
};

const triangles: Question<SignedInput> = (input, looking) => {
  const found = triangleBalance(input, patienceOf(looking));
  if (isRefusal(found)) return found;
  if (found.balance === null) return null;
  const { census, balance, unbalanced } = found;
  const all = Object.values(census).reduce((sum, count) => sum + count, 0);
  return {
    whole: said("cli.analyse.signed.triangles.whole", {
      share: percent(balance),
      balance,
      all,
      apart: all - census["+++"] - census["+--"],
    }),
    findings: firstOf(unbalanced.map((three) => said("cli.analyse.signed.triangles.one", { three }))),
    table: rows(["cli.analyse.head.signs", "cli.analyse.head.count"], Object.entries(census)),
    answer: found,
  };
};

const walks: Question<SignedInput> = (input, looking) => {
  const found = walkBalance(input, patienceOf(looking));
  if (isRefusal(found)) return found;
  if (found.balance === null) return null;
  return { whole: said("cli.analyse.signed.walks.whole", { balance: found.balance }), answer: found };
};

const frustration: Question<SignedInput> = (input, looking) => {
  const found = frustrationIndex(input, { ...patienceOf(looking), ...seedOf(looking) });
  if (isRefusal(found)) return found;
  const { index, normalised, proved, truncated, bound, frustrated } = found;
  return {
    whole: proved
      ? said("cli.analyse.signed.frustration.whole", { index, normalised })
      : said("cli.analyse.signed.frustration.between", { index, bound }),
    findings: firstOf(
      frustrated.map((tie) =>
        said(tie.weight < 0 ? "cli.analyse.signed.frustration.rivals" : "cli.analyse.signed.frustration.allies", tie),
      ),
    ),
    notSeen: proved ? [] : [said("cli.analyse.not-proved")],
    isTruncated: truncated,
    answer: found,
  };
};

const sides: Question<SignedInput> = (input, looking) => {
  const found = frustrationIndex(input, { ...patienceOf(looking), ...seedOf(looking) });
  if (isRefusal(found)) return found;
  const { camps, optima, proved, truncated, untied } = found;
  const [first, second] = camps;
  const movable = optima?.movable ?? [];
  return {
    whole: optima?.count
      ? said("cli.analyse.signed.sides.whole", { count: optima.count, movable: movable.length })
      : said(proved ? "cli.analyse.signed.sides.many" : "cli.analyse.signed.sides.not-proved", {
          movable: movable.length,
        }),
    findings: [
      ...[first, second]
        .filter(({ length }) => length > 0)
        .map((members) => said("cli.analyse.signed.sides.camp", { members })),
      ...(movable.length > 0
        ? [said("cli.analyse.signed.sides.movable", { members: movable, count: movable.length })]
        : []),
    ],
    notSeen: [
      ...(untied.length > 0 ? [said("cli.analyse.signed.sides.untied", { members: untied })] : []),
      ...(proved ? [] : [said("cli.analyse.not-proved")]),
    ],
    isTruncated: truncated,
    answer: { camps, optima, untied, proved },
  };
};

const factions: Question<SignedInput> = (input, looking) => {
  const found = correlationClustering(input, { ...patienceOf(looking), ...seedOf(looking) });
  if (isRefusal(found)) return found;
  const { cost, proved, truncated, bound, factions: parts, asWell } = found;
  return {
    whole: said(proved ? "cli.analyse.signed.factions.whole" : "cli.analyse.signed.factions.between", {
      count: parts.length,
      cost,
      bound,
    }),
    findings: [
      ...firstOf(parts.map((members) => said("cli.analyse.signed.factions.one", { members }))),
      ...firstOf(
        asWell.map(({ id, with: other }): Said =>
          other === null
            ? said("cli.analyse.signed.factions.alone", { member: id })
            : said("cli.analyse.signed.factions.as-well", { member: id, other }),
        ),
      ),
    ],
    notSeen: proved ? [] : [said("cli.analyse.not-proved")],
    isTruncated: truncated,
    answer: found,
  };
};

const seedOf = ({ settings }: Parameters<Question<SignedInput>>[1]) =>
  settings.seed === undefined ? {} : { seed: settings.seed };

/** Ties for and against: allies and rivals. */
export const signed: Family<"signed", SignedInput> = {
  name: "signed",
  read: readSigned,
  questions: { triangles, walks, frustration, sides, factions },
};
