import { isRefusal } from "@mortar/core";
import {
  encroachments as encroachmentsIn,
  type Grounds,
} from "@mortar/core/src/algorithms/territories/encroachments.ts";
import { overlap as overlapOf } from "@mortar/core/src/algorithms/territories/overlap.ts";
import type { Family, Question } from "./family.ts";
import { readGrounds } from "./reading/grounds.ts";
import { firstOf, rows, said } from "./said.ts";

const overlap: Question<Grounds> = ({ territories }) => {
  const found = overlapOf(territories);
  if (isRefusal(found)) return found;
  const { pairs, meanPianka, withoutGround } = found;
  return {
    whole: said("cli.analyse.territories.overlap.whole", {
      pairs: pairs.length,
      members: territories.length,
      mean: meanPianka,
    }),
    findings: firstOf(
      pairs
        .slice(0, 5)
        .map(({ one, other, cells }) => said("cli.analyse.territories.overlap.one", { one, other, cells })),
    ),
    table: rows(
      [
        "cli.analyse.head.one",
        "cli.analyse.head.other",
        "cli.analyse.head.pianka",
        "cli.analyse.head.schoener",
        "cli.analyse.head.morisita-horn",
        "cli.analyse.head.on-one",
        "cli.analyse.head.on-other",
      ],
      pairs.map((it) => [it.one, it.other, it.pianka, it.schoener, it.morisitaHorn, it.onOne, it.onOther]),
    ),
    notSeen:
      withoutGround.length > 0 ? [said("cli.analyse.territories.overlap.without", { members: withoutGround })] : [],
    answer: found,
  };
};

const encroachments: Question<Grounds> = (grounds) => {
  if (grounds.acts.length === 0) return null;
  const found = encroachmentsIn(grounds);
  if (isRefusal(found)) return found;
  return {
    whole: said("cli.analyse.territories.encroachments.whole", { count: found.length, acts: grounds.acts.length }),
    findings: firstOf(
      found.map(({ by, on, cell, act }) => said("cli.analyse.territories.encroachments.one", { by, on, cell, act })),
    ),
    table: rows(
      [
        "cli.analyse.head.act",
        "cli.analyse.head.by-whom",
        "cli.analyse.head.on-whom",
        "cli.analyse.head.cell",
        "cli.analyse.head.severity",
      ],
      found.map((it) => [it.act, it.by, it.on, it.cell, it.severity]),
    ),
    answer: found,
  };
};

/** Who works where, and how much. */
export const territories: Family<"territories", Grounds> = {
  name: "territories",
  read: readGrounds,
  questions: { overlap, encroachments },
};
