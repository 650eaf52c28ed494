import type { View } from "@mortar/client";
import { records } from "@mortar/core";
import type { TerminalId } from "@mortar/catalogue/src/terminal.ts";
import { Trouble } from "../exits.ts";
import type { Ground } from "../ground.ts";
import { table } from "../paper/table.ts";
import { nearest } from "../tree/nearest.ts";
import { coalitionFlag, coalitionMeant, reach } from "../reach.ts";
import { isSaid, type Verb, valueOf } from "../tree/verb.ts";
import { asLines, inShort } from "./inShort.ts";

type Item = View["tables"][string][number];

export const show: Verb = {
  name: "show",
  chapter: "look",
  does: (say) => say("cli.show.does"),
  tells: (say) => [say("cli.show.tells")],
  operands: [{ name: "KIND", completes: "kinds" }, { name: "ID" }],
  flags: () => [coalitionFlag, { name: "as-it-was-on", takes: "day", says: (say) => say("cli.show.flag.day") }],
  run: async (typed, ground) => {
    const [kind, id] = typed.operands;
    if (kind !== undefined && !Object.hasOwn(records, kind)) throw unknownKind(kind);
    const reached = reach(ground);
    const client = reached.mortar.coalition(await coalitionMeant(typed, ground, reached));
    const day = valueOf(typed, "as-it-was-on");
    const { tables } =
      day === undefined ? await client.look(kind === undefined ? undefined : [kind]) : await client.lookBack(day);
    const isJson = isSaid(typed, "json");
    if (kind === undefined) return ground.out(isJson ? written(tables) : overview(tables, ground));
    const found = tables[kind] ?? [];
    if (id === undefined) return ground.out(isJson ? written(found) : listed(found, ground));
    const one = found.find((it) => it.id === id);
    if (!one) throw new Trouble("notAllowed", "cli.show.not-there", { kind, id });
    ground.out(isJson ? written(one) : asLines(one, ground));
  },
};

const written = (value: unknown) => `${JSON.stringify(value)}\n`;

const overview = (tables: View["tables"], ground: Ground) => {
  const { say } = ground;
  const rows = Object.entries(tables).map(([kind, items]) => [
    kind,
    String(items.length),
    say(`record.${singular(kind)}` as TerminalId),
  ]);
  return table(ground, [say("cli.head.kind"), say("cli.head.count"), say("cli.head.means")], rows);
};

/** As the catalogue names a kind: `replies` are of a reply, `ties` of a tie. */
const singular = (kind: string) => kind.replace(/(?<=.{2})ies$/, "y").replace(/s$/, "");

/** As many columns as everything of this kind has that a line can hold. */
const listed = (items: readonly Item[], ground: Ground) => {
  const { say } = ground;
  if (items.length === 0) return "";
  const fields = [...new Set(items.flatMap((it) => Object.keys(it)))].filter((field) => !IN_FULL_ONLY.has(field));
  const telling = fields.filter((field) => items.some((it) => inShort(it[field as keyof Item]) !== ""));
  return table(
    ground,
    telling.map((field) => (field === "id" ? say("cli.head.id") : field)),
    items.map((it) => telling.map((field) => inShort(it[field as keyof Item]))),
  );
};

const IN_FULL_ONLY: ReadonlySet<string> = new Set(["audience", "revision", "changed"]);

const unknownKind = (kind: string) => {
  const near = nearest(kind, Object.keys(records));
  return near
    ? new Trouble("usage", "cli.show.unknown-kind-near", { kind, near })
    : new Trouble("usage", "cli.show.unknown-kind", { kind, kinds: Object.keys(records).join(", ") });
};
