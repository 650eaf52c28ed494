import type { Verb } from "../tree/verb.ts";
import { candidates } from "./candidates.ts";
import { type Shell, shells, shellScripts } from "./shellScripts.ts";

/** `mortar completion bash` prints what a shell needs; at each Tab the shell then asks `mortar __complete`. */
export const completion = (everyVerb: () => readonly Verb[]): readonly Verb[] => [
  {
    name: "completion",
    chapter: "begin",
    does: (say) => say("cli.completion.does"),
    tells: (say) => [say("cli.completion.tells")],
    operands: [{ name: "SHELL", isNeeded: true, oneOf: shells, completes: "shells" }],
    run: async ({ operands: [shell] }, ground) => ground.out(shellScripts[shell as Shell]),
  },
  {
    name: "__complete",
    chapter: "begin",
    isHidden: true,
    takesAnything: true,
    does: () => "",
    run: async ({ operands }, ground) => {
      for (const word of await candidates(everyVerb(), operands, ground)) ground.out(`${word}\n`);
    },
  },
];
