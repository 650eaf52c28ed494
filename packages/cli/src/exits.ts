import type { TerminalId } from "@mortar/catalogue/src/terminal.ts";
import type { Values } from "@mortar/catalogue";

/** How a command ended, for whatever called it. These numbers stay what they are. */
export const exits = {
  done: 0,
  /** The rules said no, or a check found something wrong. */
  refused: 1,
  /** It was typed in a way nobody understands. */
  usage: 2,
  /** No answer came: nothing runs there, or the line is down. */
  unreachable: 3,
  /** Not signed in, or not for this person. */
  notAllowed: 4,
  /** Only a person can, in the browser. */
  personOnly: 5,
  /** The machine: a full disk, a missing right, a damaged file. */
  machine: 6,
  /** Not now: whoever called brings it again (EX_TEMPFAIL, as mail servers understand it). */
  later: 75,
  /** Somebody pressed Ctrl-C. */
  interrupted: 130,
} as const;

export type Exit = keyof typeof exits;

/** Why a command ends before it is done: how, and what to say about it on the way out. */
export class Trouble extends Error {
  readonly exit: Exit;
  readonly says: TerminalId | null;
  readonly values: Values;
  /** Further lines, each a sentence already. */
  readonly more: readonly string[];
  constructor(
    exit: Exit,
    says: TerminalId | { readonly sentence: string },
    values: Values = {},
    more: readonly string[] = [],
  ) {
    super(typeof says === "object" ? says.sentence : says);
    this.exit = exit;
    this.says = typeof says === "object" ? null : says;
    this.values = values;
    this.more = more;
  }
}
