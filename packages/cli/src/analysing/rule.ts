import { isRefusal } from "@mortar/core";
import { minimalCoalitions } from "@mortar/core/src/algorithms/power/minimalCoalitions.ts";
import { membersOf, type Rule } from "@mortar/core/src/algorithms/power/rule.ts";
import { votingPower } from "@mortar/core/src/algorithms/power/votingPower.ts";
import { z } from "zod";
import { type Family, patienceOf, type Question, type Read } from "./family.ts";
import { Broken } from "./reading/broken.ts";
import { formedAs, jsonIn } from "./reading/json.ts";
import type { PlainFile } from "./reading/plainFile.ts";
import { firstOf, rows, percent, said } from "./said.ts";

const ids = z.array(z.string().min(1));

const RuleForm: z.ZodType<Rule> = z.lazy(() =>
  z.discriminatedUnion("rule", [
    z.strictObject({ rule: z.literal("weights"), weights: z.record(z.string(), z.number()), quota: z.number() }),
    z.strictObject({ rule: z.literal("atLeast"), count: z.int(), of: ids }),
    z.strictObject({ rule: z.literal("member"), id: z.string() }),
    z.strictObject({ rule: z.literal("all"), rules: z.array(RuleForm) }),
    z.strictObject({ rule: z.literal("any"), rules: z.array(RuleForm) }),
    z.strictObject({ rule: z.literal("someOf"), count: z.int(), rules: z.array(RuleForm) }),
  ]),
);

const readRule = ([file]: readonly PlainFile[]): Read<Rule> => {
  const rule = formedAs(RuleForm, jsonIn(file as PlainFile));
  const members = membersOf(rule);
  if (isRefusal(members))
    throw new Broken(null, "cli.analyse.broken.refused", { why: members.refused, about: members.about });
  return { input: rule, notes: [said("cli.analyse.rule.read", { members: members.length })] };
};

const power: Question<Rule> = (rule, looking) => {
  const found = votingPower(rule, patienceOf(looking));
  if (isRefusal(found)) return found;
  const { members, vetoes, dummies, dictator, toAct } = found;
  const order = members.toSorted((one, other) => (other.shapleyShubik?.value ?? 0) - (one.shapleyShubik?.value ?? 0));
  return {
    whole: said("cli.analyse.rule.power.whole", { members: members.length, toAct: percent(toAct) }),
    findings: [
      ...(dictator === null ? [] : [said("cli.analyse.rule.power.dictator", { member: dictator })]),
      ...(vetoes.length > 0 ? [said("cli.analyse.rule.power.vetoes", { members: vetoes, count: vetoes.length })] : []),
      ...(dummies.length > 0
        ? [said("cli.analyse.rule.power.dummies", { members: dummies, count: dummies.length })]
        : []),
    ],
    table: rows(
      [
        "cli.analyse.head.member",
        "cli.analyse.head.banzhaf",
        "cli.analyse.head.shapley",
        "cli.analyse.head.to-prevent",
        "cli.analyse.head.to-initiate",
        "cli.analyse.head.swings",
      ],
      order.map((it) => [
        it.id,
        it.banzhaf?.exact ?? null,
        it.shapleyShubik?.exact ?? null,
        it.toPrevent,
        it.toInitiate,
        String(it.swings),
      ]),
    ),
    notSeen: [said("cli.analyse.rule.power.not-seen")],
    answer: found,
  };
};

const setsThat =
  (which: "winning" | "blocking"): Question<Rule> =>
  (rule, looking) => {
    const found = minimalCoalitions(rule, patienceOf(looking));
    if (isRefusal(found)) return found;
    const { [which]: sets, members, truncated } = found;
    return {
      whole: said(which === "winning" ? "cli.analyse.rule.winning.whole" : "cli.analyse.rule.blocking.whole", {
        count: sets.length,
        smallest: sets[0]?.length ?? 0,
      }),
      findings: firstOf(sets.map((set) => said("cli.analyse.set", { members: set }))),
      ...(which === "winning" && {
        table: rows(
          ["cli.analyse.head.member", "cli.analyse.head.deegan-packel", "cli.analyse.head.holler"],
          members.map((it) => [it.id, it.deeganPackel?.exact ?? null, it.holler?.exact ?? null]),
        ),
      }),
      ...(truncated && { notSeen: [said("cli.analyse.ended-early")], isTruncated: true }),
      answer: which === "winning" ? { winning: sets, members, truncated } : { blocking: sets, truncated },
    };
  };

/** Who together can decide. */
export const rule: Family<"rule", Rule> = {
  name: "rule",
  read: readRule,
  questions: { power, winning: setsThat("winning"), blocking: setsThat("blocking") },
};
