import { NotLetIn, type Problem, SessionOver, Unreachable } from "@mortar/client";
import type { TerminalSay } from "@mortar/catalogue/src/terminal.ts";
import { type Exit, Trouble } from "./exits.ts";

/** What the server said no to, as a way to end. Its sentence is the server's own: it may know more than we do. */
export const troubleFrom = ({ code, sentence, about, stands, invalid }: Problem, say: TerminalSay): Trouble => {
  const more = [
    ...(stands ? [say("cli.asked.stands-now", { words: stands.words.said, revision: stands.revision })] : []),
    ...(invalid ?? []).map((it) => `  ${it.at}  ${it.sentence ?? it.code}`),
    ...(about.length > 0 ? [say("cli.asked.about", { ids: about.join(", ") })] : []),
    `(${code})`,
  ];
  return new Trouble(exitFor(code), { sentence }, {}, more);
};

const exitFor = (code: string): Exit => {
  if (code === "request/human-only" || code === "token/only-a-person") return "personOnly";
  if (code === "request/invalid" || code === "request/malformed") return "usage";
  if (/^(token|door\/(nothing-here|signed-out))|^request\/(not-recorded|unknown-command)$/.test(code))
    return "notAllowed";
  return "refused";
};

/** Whatever went wrong while asking, as a way to end; `null` where it is a mistake of ours. */
export const troubleOf = (why: unknown, say: TerminalSay): Trouble | null => {
  if (why instanceof Trouble) return why;
  if (why instanceof Unreachable) return new Trouble("unreachable", "cli.trouble.unreachable", { why: why.message });
  if (why instanceof SessionOver) return new Trouble("notAllowed", "refusal.token/unknown");
  if (why instanceof NotLetIn) return troubleFrom(why.problem, say);
  if (why instanceof Error && (why.name === "StoreTrouble" || "errno" in why))
    return new Trouble("machine", { sentence: why.message });
  return null;
};
