import type { Attributed } from "@mortar/core/src/algorithms/ecology/salience.ts";
import type { Rated, Scale } from "@mortar/core/src/algorithms/ecology/mendelowGrid.ts";
import type { Stakeholder } from "@mortar/core/src/algorithms/ecology/combinedPower.ts";
import { z } from "zod";
import type { Read } from "../family.ts";
import { said } from "../said.ts";
import { Broken } from "./broken.ts";
import { type Table, tableIn } from "./csv.ts";
import { headed } from "./heading.ts";
import { formedAs, jsonIn } from "./json.ts";
import { numberIn, shortly } from "./numbers.ts";
import type { PlainFile } from "./plainFile.ts";

/** Stakeholders, as far as the file says something of them. */
export type Stakeholders = {
  readonly powers: readonly Stakeholder[];
  readonly weights: Readonly<Record<string, number>>;
  readonly attributes: readonly Attributed[];
  readonly ratings: readonly Rated[];
  readonly scale: Scale;
  readonly blocking: readonly (readonly string[])[];
  readonly vetoes: readonly string[];
  readonly moves: ReadonlyMap<string, readonly string[]>;
};

const id = z.string().trim().min(1);
const share = z.number().min(0).max(1);
const ScaleForm = z.strictObject({ least: z.number(), most: z.number(), step: z.number() });

const StakeholdersForm = z.strictObject({
  stakeholders: z
    .array(
      z.strictObject({
        id,
        blocking: share.optional(),
        namedBy: z.array(id).optional(),
        holds: z.record(z.string().min(1), z.number().min(0)).optional(),
        attributes: z.strictObject({ power: share, legitimacy: share, urgency: share }).optional(),
        power: z.array(z.number()).optional(),
        interest: z.array(z.number()).optional(),
        hasVeto: z.boolean().optional(),
        moves: z.array(id).optional(),
      }),
    )
    .min(1),
  scale: ScaleForm.optional(),
  weights: z.record(z.string(), z.number().min(0)).default({}),
  blocking: z.array(z.array(id)).default([]),
});

/** Raters mostly answer from 1 to 5. */
const USUAL_SCALE: Scale = { least: 1, most: 5, step: 1 };

export const readStakeholders = ([file]: readonly PlainFile[]): Read<Stakeholders> => {
  const it = file as PlainFile;
  const read = it.text.trimStart().startsWith("{") ? inJson(it) : inTable(tableIn(it.text));
  const count = new Set([...read.powers, ...read.attributes, ...read.ratings].map((one) => one.id)).size;
  return {
    input: read,
    notes: [said("cli.analyse.ecology.read", { count, least: read.scale.least, most: read.scale.most })],
  };
};

const inJson = (file: PlainFile): Stakeholders => {
  const { stakeholders, scale = USUAL_SCALE, weights, blocking } = formedAs(StakeholdersForm, jsonIn(file));
  const ids = new Set<string>();
  for (const [nth, one] of stakeholders.entries()) {
    if (ids.has(one.id))
      throw new Broken(`stakeholders.${nth}`, "cli.analyse.broken.node-twice-json", { id: shortly(one.id) });
    ids.add(one.id);
  }
  const saysPower = stakeholders.some((one) => one.blocking !== undefined || one.namedBy || one.holds);
  return {
    powers: saysPower
      ? stakeholders.map((one) => ({
          id: one.id,
          blocking: one.hasVeto ? 1 : (one.blocking ?? 0),
          namedBy: one.namedBy ?? [],
          holds: one.holds ?? {},
        }))
      : [],
    weights,
    attributes: stakeholders.flatMap(({ id: own, attributes }) => (attributes ? [{ id: own, ...attributes }] : [])),
    ratings: stakeholders.some(({ power, interest }) => power || interest)
      ? stakeholders.map(({ id: own, power = [], interest = [] }) => ({ id: own, power, interest }))
      : [],
    scale,
    blocking,
    vetoes: stakeholders.flatMap((one) => (one.hasVeto ? [one.id] : [])),
    moves: new Map(stakeholders.map((one) => [one.id, one.moves ?? []])),
  };
};

const columns = {
  stakeholder: ["stakeholder", "id", "member", "organisation"],
  rater: ["rater", "by", "who"],
  power: ["power"],
  interest: ["interest"],
} as const;

/** A row for each stakeholder and rater. */
const inTable = (table: Table): Stakeholders => {
  const { rows } = headed(table, columns, ["stakeholder", "power", "interest"]);
  const ratings = new Map<string, { readonly id: string; readonly power: number[]; readonly interest: number[] }>();
  for (const { line, of } of rows) {
    const own = of("stakeholder");
    if (own === "") throw new Broken(line, "cli.analyse.broken.cell-empty");
    const rated = ratings.get(own) ?? { id: own, power: [], interest: [] };
    ratings.set(own, rated);
    if (of("power") !== "") rated.power.push(numberIn(of("power"), line, table));
    if (of("interest") !== "") rated.interest.push(numberIn(of("interest"), line, table));
  }
  const none = { powers: [], weights: {}, attributes: [], blocking: [], vetoes: [], moves: new Map() };
  return { ...none, ratings: [...ratings.values()], scale: USUAL_SCALE };
};
