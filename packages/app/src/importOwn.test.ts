import { allotments, ines, library, olu, tariq, wanjiru } from "@mortar/core/testing/cast.ts";
import { ovenTime, thankedFor } from "@mortar/core/testing/moving.ts";
import { told } from "@mortar/core/testing/story.ts";
import { lending } from "@mortar/core/testing/talk.ts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { allOf } from "../testing/allOf.ts";
import { type AppInFolder, appInFolder } from "../testing/appInFolder.ts";
import { csvFrom, type Credential, type TableKind } from "./index.ts";

const kitchen = "coalition-kitchen";
let at: AppInFolder;

beforeEach(async () => {
  at = await appInFolder();
  await at.app.tell(kitchen, told(...thankedFor));
});
afterEach(() => at.end());

const herself = (person: string): Credential => ({ person, via: "session", proof: "account:passkey" });
const program: Credential = { person: tariq.person, via: "assistant", proof: "token:1" };

type Asked = { readonly as?: Credential; readonly dryRun?: boolean };
const bring = async (
  kind: TableKind,
  lines: readonly string[],
  { as = herself(tariq.person), dryRun = false }: Asked = {},
) => {
  const read = csvFrom(new TextEncoder().encode(lines.join("\n")));
  if ("wrong" in read) throw new Error(read.wrong);
  const came = await at.app.bringIn(kitchen, { kind, rows: read.rows, question: "", dryRun }, as);
  if (!came) return [];
  return (await allOf(came)).map((it) => {
    if (it.came === "problem") return `${it.row} ${it.problem.column}: ${it.problem.problem}`;
    if (it.came !== "refused") return `${it.row} ${it.came}`;
    return `${it.row} ${"refused" in it.outcome ? it.outcome.refused : it.outcome.invalid[0]?.code}`;
  });
};
const rowsOf = async (kind: string) => (await at.app.look(kitchen, ines.person, [kind]))?.tables[kind] ?? [];

describe("pledges from a table", () => {
  const table = [
    "key,give,what,kind,quantity,currency,every,from,until",
    `a,"${lending.words}",Oven time at night,hours,"2,5",,month,2026-04-01,`,
    `b,${lending.id},Flour,money,1.200,eur,once,01.04.2026,`,
    `c,${lending.id},Flour,money,"1.200,50",eur,once,01.04.2026,`,
  ];
  const came = ["2 added", "3 quantity: two-ways", "4 added"];

  test("are looked at first, then made by whoever brings them in, as she would make them herself", async () => {
    expect(await bring("pledges", table, { dryRun: true })).toEqual(came);
    expect(await rowsOf("pledges")).toHaveLength(1);
    expect(await bring("pledges", table)).toEqual(came);
    const by = { person: tariq.person, member: library, via: "session", proof: "account:passkey" };
    expect(await rowsOf("pledges")).toMatchObject([
      { id: ovenTime.id },
      {
        member: library,
        give: lending.id,
        what: { said: "Oven time at night" },
        quantity: 2.5,
        every: "month",
        changed: { by },
      },
      { kind: "money", quantity: 1200.5, currency: "EUR", every: "once", from: "2026-04-01", until: null },
    ]);
  });

  test("come in once, whoever of the member sends them again, and change where the table does", async () => {
    await bring("pledges", table);
    expect(await bring("pledges", table)).toEqual(["2 already-here", "3 quantity: two-ways", "4 already-here"]);
    const more = table.map((line) => line.replace('"2,5"', "3").replace("1.200,eur", "1200,EUR"));
    expect(await bring("pledges", more, { dryRun: true })).toEqual(["2 changed", "3 added", "4 already-here"]);
    expect(await bring("pledges", more)).toEqual(["2 changed", "3 added", "4 already-here"]);
    expect(await bring("pledges", more)).toEqual(["2 already-here", "3 already-here", "4 already-here"]);
    expect((await rowsOf("pledges"))[1]).toMatchObject({ quantity: 3, earlier: [{ quantity: 2.5 }] });
  });

  test("without keys are known by what they are for; two that say the same are two", async () => {
    const keyless = ["give,what,kind,quantity", ...[4, 4].map((it) => `${lending.id},Bread,goods,${it}`)];
    expect(await bring("pledges", keyless)).toEqual(["2 added", "3 added"]);
    expect(await bring("pledges", [...keyless, `${lending.id},Cake,goods,`])).toEqual([
      "2 already-here",
      "3 already-here",
      "4 added",
    ]);
    expect(await bring("pledges", keyless.with(2, `${lending.id},Bread,goods,5`))).toEqual([
      "2 already-here",
      "3 changed",
    ]);
  });

  test("stay out with the column and the reason", async () => {
    const row = (over: Readonly<Record<string, string>>) => {
      const cells = { key: "k", member: "", give: lending.id, what: "Bread", kind: "goods", quantity: "4", ...over };
      return [Object.keys(cells).join(","), Object.values(cells).join(",")];
    };
    for (const [over, said] of [
      [{ give: "" }, "give: missing"],
      [{ give: "Something else" }, "give: unknown-give"],
      [{ what: " " }, "what: missing"],
      [{ kind: "" }, "kind: missing"],
      [{ kind: "bread" }, "kind: unknown-kind"],
      [{ quantity: "four" }, "quantity: no-number"],
      [{ quantity: "-4" }, "quantity: nothing"],
      [{ quantity: "0.125" }, "quantity: too-fine"],
      [{ quantity: "9999999999999" }, "quantity: too-much"],
      [{ kind: "money", currency: "euro" }, "currency: unknown-currency"],
      [{ kind: "money" }, "pledge/unmeasured"],
      [{ kind: "hours", quantity: "" }, "pledge/unmeasured"],
      [{ every: "fortnight" }, "every: unknown-rhythm"],
      [{ from: "2026-02-30" }, "from: not-a-day"],
      [{ from: "3/4/2026" }, "from: two-days"],
      [{ from: "2026-04-01", until: "2026-03-01" }, "pledge/ends-before"],
      [{ ended: "yes" }, "ended: has-ended"],
      [{ member: "Nobody" }, "member: unknown-member"],
      [{ member: "The Allotments" }, "pledge/not-yours"],
    ] as const) {
      expect(await bring("pledges", row(over), { dryRun: true })).toEqual([`2 ${said}`]);
      expect(await bring("pledges", row(over))).toEqual([`2 ${said}`]);
    }
    expect(await rowsOf("pledges")).toHaveLength(1);
  });

  test("are no steward's, no third's and no program's to bring in", async () => {
    const named = ["key,member,give,what,kind,quantity", `a,The Library,${lending.id},Bread,goods,4`];
    for (const [as, said] of [
      [herself(ines.person), "pledge/not-yours"],
      [herself(olu.person), "pledge/not-yours"],
      [program, "request/human-only"],
    ] as const)
      for (const dryRun of [true, false]) expect(await bring("pledges", named, { as, dryRun })).toEqual([`2 ${said}`]);
    expect(
      await at.app.bringIn(
        kitchen,
        { kind: "pledges", rows: [], question: "", dryRun: true },
        herself("nobody-00000000001"),
      ),
    ).toBeNull();
  });
});

describe("what moved, from a table", () => {
  const table = [
    "receiver;what;on;pledge;kind;quantity;arrived",
    `The Allotments;Ovens, the ninth;09.03.2026;Oven time;;5,5;yes`,
    `The Allotments;Ovens, the ninth;09.03.2026;Oven time;;5,5;yes`,
    `;Two trestle tables;2026/03/10;;goods;2;yes`,
  ];

  test("is written down for the giver, twice where the table says it twice, and waits for the receiver's word", async () => {
    const came = ["2 added", "3 added", "4 added"];
    expect(await bring("movements", table, { dryRun: true })).toEqual(came);
    expect(await bring("movements", table)).toEqual(came);
    expect(await bring("movements", table)).toEqual(["2 already-here", "3 already-here", "4 already-here"]);
    const ninth = {
      giver: library,
      receiver: allotments,
      pledge: ovenTime.id,
      kind: "hours",
      quantity: 5.5,
      on: "2026-03-09",
    };
    expect((await rowsOf("movements")).slice(1)).toMatchObject([
      { ...ninth, confirmed: null, thanked: null, noted: { person: tariq.person, member: library } },
      { ...ninth, confirmed: null },
      { receiver: null, pledge: null, quantity: 2, on: "2026-03-10", confirmed: null },
    ]);
  });

  test("is never confirmed by a file: not even by the one that received it", async () => {
    const given = ["giver,receiver,what,on,kind,quantity", "The Library,The Allotments,Ovens,2026-03-09,hours,5"];
    for (const person of [olu.person, ines.person])
      expect(await bring("movements", given, { as: herself(person) })).toEqual(["2 giver: giver-only"]);
    expect(await bring("movements", given, { as: program })).toEqual(["2 request/human-only"]);
    expect(await rowsOf("movements")).toHaveLength(1);
  });

  test("finds the pledge that came in under a key of the same table's own", async () => {
    await bring("pledges", ["key,give,what,kind,quantity", `van,${lending.id},The van,access,`]);
    expect(await bring("movements", ["key,what,on,pledge", "1,The van on Sunday,2026-03-15,van"])).toEqual(["2 added"]);
    expect((await rowsOf("movements")).at(-1)).toMatchObject({ kind: "access", quantity: null, receiver: null });
  });

  test("stays out where it is still to come, was taken back, or says otherwise than what is here", async () => {
    const row = (on: string, what = "Bread") => ["key,what,on,kind,quantity", `1,${what},${on},goods,4`];
    expect(await bring("movements", row("2026-11-03"))).toEqual(["2 movement/day-to-come"]);
    expect(await bring("movements", row(""))).toEqual(["2 on: missing"]);
    expect(await bring("movements", row("2026-11-02"))).toEqual(["2 added"]);
    expect(await bring("movements", row("2026-11-01"))).toEqual(["2 on: stays"]);
    expect(await bring("movements", row("2026-11-02", "Cake"))).toEqual(["2 what: stays"]);
    const id = (await rowsOf("movements")).at(-1)?.id;
    await at.app.request(
      kitchen,
      { request: "request-undoing-1", command: "undoMoved", ask: { id }, as: library },
      herself(tariq.person),
    );
    expect(await bring("movements", row("2026-11-02"))).toEqual(["2 key: taken-back"]);
  });
});

test("what was taken along comes in again as it is, for every member and every kind", async () => {
  await bring("movements", ["what,on,kind,quantity", '\'=2+3,2026-03-10,goods,"1,5"', '"A; =B",2026-03-10,goods,2']);
  for (const person of [tariq.person, wanjiru.person, olu.person, ines.person])
    for (const kind of ["pledges", "movements"] as const) {
      const table = (await at.app.table(kitchen, person, kind)) ?? "";
      const came = await bring(
        kind,
        table
          .replace(/^\uFEFF/, "")
          .trim()
          .split("\r\n"),
        { as: herself(person) },
      );
      expect(came.map((it) => it.slice(2))).toEqual(came.map(() => "already-here"));
      expect(came.length).toBe(kind === "pledges" ? 1 : 3);
    }
});
