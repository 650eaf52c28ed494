import { table } from "../paper/table.ts";
import { reach } from "../reach.ts";
import { isSaid, type Verb } from "../tree/verb.ts";

export const coalitions: Verb = {
  name: "coalitions",
  chapter: "look",
  does: (say) => say("cli.coalitions.does"),
  run: async (typed, ground) => {
    const { say } = ground;
    const all = await reach(ground).mortar.coalitions();
    if (isSaid(typed, "json")) return ground.out(`${JSON.stringify(all)}\n`);
    if (all.length === 0) return ground.note(say("cli.coalition.none"));
    ground.out(
      table(
        ground,
        [say("cli.head.id"), say("cli.head.name")],
        all.map(({ id, name }) => [id, name]),
      ),
    );
  },
};
