import type { TerminalId } from "@mortar/catalogue/src/terminal.ts";
import { Trouble } from "../exits.ts";
import { inStyle } from "../paper/style.ts";
import { padded, wrapped } from "../paper/wrapped.ts";
import { isSaid, type Verb } from "../tree/verb.ts";
import { folderFlag, hostSettings } from "./hostSettings.ts";

/** How a line begins, in as many columns as the longest needs. */
const COLUMNS = 7;

export const doctor: Verb = {
  name: "doctor",
  chapter: "keep",
  does: (say) => say("cli.doctor.does"),
  tells: (say) => [say("cli.doctor.tells")],
  flags: () => [folderFlag],
  run: async (typed, ground) => {
    const { say } = ground;
    const settings = await hostSettings(typed, ground);
    const { lookOver } = await import("@mortar/server/src/control/running.ts");
    let wrong = 0;
    for await (const it of lookOver(settings, ground.now())) {
      wrong += it.how === "wrong" ? 1 : 0;
      const sentence = say(`cli.doctor.${it.code}.${it.how}` as TerminalId, it.values);
      if (isSaid(typed, "json")) ground.out(`${JSON.stringify({ ...it, sentence })}\n`);
      else {
        const [first = "", ...more] = wrapped(sentence, ground.width - COLUMNS);
        const sign = inStyle(ground, styles[it.how], padded(say(`cli.doctor.${it.how}`), COLUMNS));
        ground.out(
          [sign + first, ...more.map((line) => " ".repeat(COLUMNS) + line)].map((line) => `${line}\n`).join(""),
        );
      }
    }
    if (wrong > 0) throw new Trouble("refused", "cli.doctor.found", { wrong });
  },
};

const styles = { ok: "good", look: "look", wrong: "wrong" } as const;
