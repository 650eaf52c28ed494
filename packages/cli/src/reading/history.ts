import { table } from "../paper/table.ts";
import { coalitionFlag, coalitionMeant, reach } from "../reach.ts";
import { isSaid, type Verb } from "../tree/verb.ts";
import { inShort } from "./inShort.ts";

export const history: Verb = {
  name: "history",
  chapter: "look",
  does: (say) => say("cli.history.does"),
  operands: [
    { name: "KIND", isNeeded: true, completes: "kinds" },
    { name: "ID", isNeeded: true },
  ],
  flags: () => [coalitionFlag],
  run: async (typed, ground) => {
    const { say } = ground;
    const [kind = "", id = ""] = typed.operands;
    const reached = reach(ground);
    const past = await reached.mortar.coalition(await coalitionMeant(typed, ground, reached)).history(kind, id);
    if (isSaid(typed, "json")) return ground.out(`${JSON.stringify(past)}\n`);
    const heads = [say("cli.head.when"), say("cli.head.happened"), say("cli.head.by"), say("cli.head.told")];
    const rows = past.map(({ type, at, by, told }) => [
      at,
      type,
      `${by.person} (${by.via})`,
      inShort({ ...told, id: undefined }),
    ]);
    ground.out(table(ground, heads, rows));
  },
};
