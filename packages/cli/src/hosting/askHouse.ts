import type { TerminalId } from "@mortar/catalogue/src/terminal.ts";
import { type Exit, Trouble } from "../exits.ts";
import type { Ground } from "../ground.ts";
import type { Typed } from "../tree/verb.ts";
import { hostSettings } from "./hostSettings.ts";

/** Asks the installation on this machine for something: its running server, or its folder where none runs. */
export const askHouse = async <Came>(path: string, asked: object, typed: Typed, ground: Ground): Promise<Came> => {
  const settings = await hostSettings(typed, ground);
  const { onHouse } = await import("@mortar/server/src/control/onHouse.ts");
  const tell = ({ said }: { readonly said: string }) => ground.progress(said);
  return inWords(ground, () => onHouse(settings, path, asked, tell)) as Promise<Came>;
};

/** What the machine says no to, in the terminal's words. */
export const inWords = async <Came>({ say }: Pick<Ground, "say">, work: () => Promise<Came>): Promise<Came> => {
  try {
    return await work();
  } catch (why) {
    if (why instanceof Trouble || !(why instanceof Error)) throw why;
    const { code, about = [] } = why as { readonly code?: unknown; readonly about?: readonly string[] };
    if (typeof code !== "string") throw new Trouble("machine", { sentence: why.message });
    if (say.knows(`cli.host.${code}`))
      throw new Trouble(exitFor(code), `cli.host.${code}` as TerminalId, { about: about.join(", ") });
    if (say.knows(`refusal.${code}`)) throw new Trouble("refused", `refusal.${code}`, {}, [`(${code})`]);
    throw new Trouble("machine", { sentence: why.message });
  }
};

const exitFor = (code: string): Exit =>
  code === "nothing-there" ? "machine" : code === "which-host" ? "usage" : "refused";
