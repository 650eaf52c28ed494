import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checksOf, dataOf, whereDiffers } from "@mortar/core/testing/published/published.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aGround } from "../../testing/aGround.ts";
import { exits } from "../exits.ts";

/** A researcher's file of a published case gives the published figures, by the terminal alone. */
let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "mortar-published-"))));
afterAll(() => rmSync(folder, { recursive: true }));

const answersOf = async <Answers>(flag: string, name: string, text: string, ...more: readonly string[]) => {
  const file = join(folder, name);
  writeFileSync(file, text);
  const { code, out, err } = await aGround({ folder }).mortar("analyse", `--${flag}`, name, "--json", ...more);
  expect(code, err).toBe(exits.done);
  const { answers } = JSON.parse(out) as { readonly answers: Readonly<Record<string, { readonly answer: unknown }>> };
  return Object.fromEntries(Object.entries(answers).map(([question, it]) => [question, it?.answer])) as Answers;
};

/** Holds an answer to what was published under this id of the case. */
const holds = (name: string, id: string, answer: unknown) => {
  const check = checksOf(name).find((it) => it.id === id);
  expect(check, id).toBeDefined();
  expect(whereDiffers(answer, check?.value, check?.tolerance ?? 0), id).toBeNull();
};

const csv = (rows: readonly (readonly unknown[])[], divider = ",") => rows.map((row) => row.join(divider)).join("\n");

type Rows<Row> = readonly Row[];

describe("networks", () => {
  const rescue = "emon-rescue-a";
  type Rescue = Readonly<
    Record<
      string,
      { readonly organisations: Rows<{ readonly id: string }>; readonly edges: Rows<readonly [number, number]> }
    >
  >;

  test("organisations at a rescue", async () => {
    const { organisations, edges } = dataOf<Rescue>(rescue)["MtSi"] as Rescue[string];
    const idAt = (at: number) => organisations[at]?.id;
    const found = await answersOf<{
      readonly density: { readonly density: number; readonly arcs: number };
      readonly dyads: { readonly mutual: number; readonly asymmetric: number; readonly none: number };
      readonly triads: object;
      readonly reciprocity: { readonly arc: number; readonly dyadic: number; readonly rho: number };
      readonly transitivity: { readonly share: number };
      readonly circuits: { readonly counted: number; readonly byLength: object };
      readonly betweenness: { readonly of: object };
      readonly coreness: object;
      readonly articulation: { readonly points: readonly string[] };
    }>(
      "network",
      "rescue.json",
      JSON.stringify({
        nodes: organisations,
        links: edges.map(([from, to]) => ({ source: idAt(from), target: idAt(to) })),
      }),
    );
    holds(rescue, "MtSi.n", organisations.length);
    holds(rescue, "MtSi.arcs", found.density.arcs);
    holds(rescue, "MtSi.density", found.density.density);
    holds(rescue, "MtSi.dyad_census", [found.dyads.mutual, found.dyads.asymmetric, found.dyads.none]);
    holds(rescue, "MtSi.triad_census", found.triads);
    holds(rescue, "MtSi.reciprocity_arc", found.reciprocity.arc);
    holds(rescue, "MtSi.reciprocity_dyad", found.reciprocity.dyadic);
    holds(rescue, "MtSi.rho_garlaschelli_loffredo", found.reciprocity.rho);
    holds(rescue, "MtSi.transitivity_weak", found.transitivity.share);
    holds(rescue, "MtSi.simple_cycles", found.circuits.counted);
    holds(rescue, "MtSi.simple_cycles_by_length", found.circuits.byLength);
    holds(rescue, "MtSi.betweenness", found.betweenness.of);
    holds(rescue, "MtSi.kcore", found.coreness);
    holds(rescue, "MtSi.articulation_points", found.articulation.points);
  });

  test("flows with weights and loops, divided by tabs", async () => {
    const flows = "feedback-loops-a";
    const { nodes, edges } = dataOf<
      Readonly<
        Record<string, { readonly nodes: Rows<string>; readonly edges: Rows<readonly [number, number, number]> }>
      >
    >(flows)["chesapeake"] as { readonly nodes: Rows<string>; readonly edges: Rows<readonly [number, number, number]> };
    const rows = [
      ["giver", "receiver", "amount"],
      ...edges.map(([from, to, weight]) => [nodes[from], nodes[to], weight]),
    ];
    const found = await answersOf<{
      readonly circuits: { readonly counted: number; readonly loops: readonly string[]; readonly byLength: object };
      readonly reciprocity: { readonly rho: number };
    }>("network", "chesapeake.tsv", csv(rows, "\t"), "circuits", "reciprocity");
    holds(flows, "chesapeake.simple_cycles", found.circuits.counted);
    holds(flows, "chesapeake.cycles_by_length", found.circuits.byLength);
    holds(flows, "chesapeake.self_loops", found.circuits.loops.length);
    holds(flows, "chesapeake.rho", found.reciprocity.rho);
  });

  test("effects of one target on the others", async () => {
    const sdg = "sdg-sweden-cascade";
    const { influence } = dataOf<{ readonly influence: Rows<readonly [string, string, number]> }>(sdg);
    const found = await answersOf<{ readonly impact: Rows<{ readonly id: string; readonly total: number }> }>(
      "map",
      "targets.csv",
      csv([["from", "to", "weight"], ...influence]),
      "impact",
    );
    holds(sdg, "total_influence", Object.fromEntries(found.impact.map(({ id, total }) => [id, total])));
  });
});

test("allies and rivals among states", async () => {
  const wars = "correlates-of-war-a";
  const { nodes, edges } = dataOf<
    Readonly<Record<string, { readonly nodes: Rows<string>; readonly edges: Rows<readonly [string, string, number]> }>>
  >(wars)["46-49"] as { readonly nodes: Rows<string>; readonly edges: Rows<readonly [string, string, number]> };
  const found = await answersOf<{
    readonly triangles: { readonly census: object; readonly balance: number };
    readonly frustration: { readonly index: number; readonly proved: boolean };
  }>(
    "signed",
    "states.csv",
    csv(edges.map(([from, to, weight]) => [from, to, weight > 0 ? "+" : "−"])),
    "triangles",
    "frustration",
  );
  expect(found.frustration.proved).toBe(true);
  holds(wars, "46-49.frustration", found.frustration.index);
  holds(wars, "46-49.triangles", found.triangles.census);
  holds(wars, "46-49.triangle_balance", found.triangles.balance);
  holds(wars, "46-49.n", nodes.length);
});

test.each(["unsc", "eec1958", "nassau1958", "straffin"])("voting power: %s", async (game) => {
  const votes = "voting-power-small";
  const { members, quota } = dataOf<
    Readonly<
      Record<
        string,
        { readonly members: Rows<{ readonly id: string; readonly weight: number }>; readonly quota: number }
      >
    >
  >(votes)[game] as {
    readonly members: Rows<{ readonly id: string; readonly weight: number }>;
    readonly quota: number;
  };
  const rule = { rule: "weights", quota, weights: Object.fromEntries(members.map(({ id, weight }) => [id, weight])) };
  type Exact = { readonly exact: string };
  type Member = {
    readonly id: string;
    readonly swings: string;
    readonly banzhaf: Exact;
    readonly shapleyShubik: Exact;
    readonly toPrevent: number;
  };
  const found = await answersOf<{
    readonly power: { readonly members: Rows<Member>; readonly winning: string };
    readonly winning: {
      readonly winning: Rows<unknown>;
      readonly members: Rows<{ readonly id: string; readonly holler: Exact }>;
    };
    readonly blocking: { readonly blocking: Rows<unknown> };
  }>("rule", `${game}.json`, JSON.stringify(rule));
  const by = (of: (member: Member) => unknown) => Object.fromEntries(found.power.members.map((it) => [it.id, of(it)]));
  holds(
    votes,
    `${game}.swings`,
    by(({ swings }) => Number(swings)),
  );
  holds(
    votes,
    `${game}.banzhaf_normalised`,
    by(({ banzhaf }) => banzhaf.exact),
  );
  holds(
    votes,
    `${game}.shapley_shubik`,
    by(({ shapleyShubik }) => shapleyShubik.exact),
  );
  holds(
    votes,
    `${game}.coleman_prevent`,
    by(({ toPrevent }) => toPrevent),
  );
  holds(votes, `${game}.winning_coalitions`, Number(found.power.winning));
  holds(votes, `${game}.minimal_winning_coalitions`, found.winning.winning.length);
  holds(votes, `${game}.minimal_blocking_coalitions`, found.blocking.blocking.length);
  holds(
    votes,
    `${game}.holler_public_good`,
    Object.fromEntries(found.winning.members.map(({ id, holler }) => [id, holler.exact])),
  );
});

describe("series", () => {
  const nist = "drift-cusum-ewma-nist";
  type Set = { readonly x: Rows<number>; readonly target: number };
  type Drift = {
    readonly cusum: Set & { readonly k: number; readonly h: number };
    readonly ewma: Set & { readonly lambda: number; readonly s: number };
  };

  test("cumulative sums", async () => {
    const { x, target, k, h } = dataOf<Drift>(nist).cusum;
    const set = ["--target", `${target}`, "--slack", `${k}`, "--limit", `${h}`];
    const { cusum } = await answersOf<{
      readonly cusum: {
        readonly high: Rows<number>;
        readonly low: Rows<number>;
        readonly signal: { readonly at: number };
      };
    }>("series", "cusum.txt", x.join("\n"), "cusum", ...set);
    holds(nist, "cusum_high", cusum.high);
    holds(nist, "cusum_low", cusum.low);
    holds(nist, "cusum_first_signal", cusum.signal.at);
  });

  test("moving averages, with commas in the numbers", async () => {
    const { x, target, lambda, s } = dataOf<Drift>(nist).ewma;
    const text = csv([["period", "value"], ...x.map((value, at) => [at + 1, `${value}`.replace(".", ",")])], ";");
    const set = ["--target", `${target}`, "--newest", `${lambda}`, "--sigma", `${s}`];
    const { ewma } = await answersOf<{
      readonly ewma: {
        readonly averages: Rows<number>;
        readonly settled: { readonly low: number; readonly high: number };
      };
    }>("series", "ewma.csv", text, "ewma", ...set);
    holds(nist, "ewma", ewma.averages);
    holds(nist, "ewma_limits", [ewma.settled.low, ewma.settled.high]);
  });

  test("who is still there, fitted", async () => {
    const donations = "attendance-bgbb-donations";
    const { rows } = dataOf<{
      readonly rows: Rows<{
        readonly attended: number;
        readonly lastAttended: number;
        readonly opportunities: number;
        readonly members: number;
      }>;
    }>(donations);
    const text = csv([
      ["attended", "last", "opportunities", "members"],
      ...rows.map((it) => [it.attended, it.lastAttended, it.opportunities, it.members]),
    ]);
    const { alive } = await answersOf<{
      readonly alive: {
        readonly fit: {
          readonly logLikelihood: number;
          readonly parameters: Readonly<Record<"alpha" | "beta" | "gamma" | "delta", number>>;
        };
      };
    }>("series", "gifts.csv", text, "alive");
    const { alpha, beta, gamma, delta } = alive.fit.parameters;
    holds(donations, "mle", [alpha, beta, gamma, delta]);
    holds(donations, "loglik", alive.fit.logLikelihood);
  });
});

test("territories of warblers, as a table of zones", async () => {
  const warblers = "territory-overlap-warblers";
  const { rows, columns, use } = dataOf<{
    readonly rows: Rows<string>;
    readonly columns: Rows<string>;
    readonly use: Rows<Rows<number>>;
  }>(warblers);
  const table = csv([["bird", ...columns], ...rows.map((id, at) => [id, ...(use[at] ?? [])])]);
  const { overlap } = await answersOf<{
    readonly overlap: {
      readonly meanPianka: number;
      readonly pairs: Rows<{ readonly one: string; readonly other: string; readonly pianka: number }>;
    };
  }>("territories", "warblers.csv", table, "overlap");
  holds(warblers, "pianka_mean", overlap.meanPianka);
  const nameOf = (ids: readonly string[]) =>
    ids.toSorted((one, other) => rows.indexOf(one) - rows.indexOf(other)).join("|");
  holds(
    warblers,
    "pianka",
    Object.fromEntries(overlap.pairs.map(({ one, other, pianka }) => [nameOf([one, other]), pianka])),
  );
});

test("a conversation of Polis, as its own table of votes", async () => {
  const polis = "polis-server-small";
  type Matrix = Rows<Rows<number | null>>;
  const { statements, votes } = dataOf<{ readonly statements: Rows<number>; readonly votes: Matrix }>(polis);
  const heading = ["voter", "group-id", "n-votes", ...statements];
  const table = [heading, ...votes.map((row, at) => [at, "", "", ...row.map((vote) => vote ?? "")])];
  type Agreed = Rows<{ readonly id: string }>;
  const found = await answersOf<{
    readonly groups: { readonly groups: { readonly told: Rows<unknown>; readonly people: unknown } };
    readonly consensus: { readonly everybody: { readonly agree: Agreed; readonly disagree: Agreed } };
  }>("opinions", "votes.csv", csv(table), "groups", "consensus");
  const numbers = (agreed: Agreed) => agreed.map(({ id }) => Number(id));
  holds(polis, "k_published", found.groups.groups.told.length);
  holds(polis, "consensus_agree", numbers(found.consensus.everybody.agree));
  holds(polis, "consensus_disagree", numbers(found.consensus.everybody.disagree));
  expect(found.groups.groups.people, "who stands where").toBeNull();
});

test("how a sentence was watered down from draft to draft", async () => {
  const { versions } = dataOf<{ readonly versions: Rows<{ readonly text: string }> }>("watering-down-cop26");
  for (const [at, { text }] of versions.slice(1).entries()) {
    writeFileSync(join(folder, "newer.txt"), text);
    const older = versions[at]?.text ?? "";
    const found = await answersOf<{ readonly loss: { readonly hint: string; readonly losses: Rows<unknown> } }>(
      "texts",
      "older.txt",
      older,
      "newer.txt",
      "loss",
    );
    expect(found.loss.hint, `${at}`).toBe("weaker");
    expect(found.loss.losses.length, `${at}`).toBeGreaterThan(0);
  }
});
