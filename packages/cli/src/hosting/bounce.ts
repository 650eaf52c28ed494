import type { Taken } from "@mortar/server/src/mail/bounces.ts";
import type { TerminalId } from "@mortar/catalogue/src/terminal.ts";
import { Trouble } from "../exits.ts";
import { isSaid, type Verb } from "../tree/verb.ts";
import { askHouse } from "./askHouse.ts";
import { folderFlag } from "./hostSettings.ts";

/** A mail server that is not read to the end would bring the message again and again. */
const READ_MAX = 64 * 1_048_576;

export const bounce: Verb = {
  name: "bounce",
  chapter: "keep",
  does: (say) => say("cli.bounce.does"),
  tells: (say) => [say("cli.bounce.tells")],
  flags: () => [folderFlag],
  run: async (typed, ground) => {
    const { MESSAGE_BYTES_MAX } = await import("@mortar/server/src/mail/readBounce.ts");
    const message = await ground.inputBytes(READ_MAX);
    const isLong = message === null || message.byteLength > MESSAGE_BYTES_MAX;
    const ask = async () => {
      const asked = { message: Buffer.from(message ?? []).toString("base64") };
      return laterWhereInTrouble(() => askHouse<Taken>("/bounce", asked, typed, ground));
    };
    const taken: Taken = isLong ? { is: "too-big" } : await ask();
    if (taken.is === "not-sent") throw new Trouble("later", "cli.bounce.not-sent");
    if (isSaid(typed, "json")) return ground.out(`${JSON.stringify(taken)}\n`);
    const { address = "", said = "" } = "address" in taken ? taken : {};
    ground.note(ground.say(`cli.bounce.${taken.is}` as TerminalId, { address, said }));
  },
};

/** A mail server that is told so keeps the message, and brings it again. */
const laterWhereInTrouble = async <Came>(work: () => Promise<Came>): Promise<Came> => {
  try {
    return await work();
  } catch (why) {
    if (!(why instanceof Trouble) || why.exit === "usage") throw why;
    throw new Trouble("later", why.says ?? { sentence: why.message }, why.values, why.more);
  }
};
