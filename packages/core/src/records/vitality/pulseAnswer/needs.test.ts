import { expect, test } from "vitest";
import { hasNeedChanged, isNeedAsked, isNeedSaid } from "./needs.ts";

const said = (need: string, ...lines: readonly (string | undefined)[]) => ({
  needs: lines.map((_, at) => `need-${at}`),
  holds: (id: string) => lines[Number(id.slice("need-".length))],
  need,
});

test.each([
  [
    "with no need in front of the others, it is asked on its own",
    said(""),
    { asked: true, known: false, changed: false },
  ],
  ["and is known once it is answered", said("yes"), { asked: true, known: true, changed: true }],
  [
    "where it is asked about a need, its line says it",
    said("", "no-more"),
    { asked: false, known: true, changed: true },
  ],
  ["of every need", said("", "true", undefined), { asked: false, known: false, changed: false }],
  ["a line left open says nothing", said("", ""), { asked: false, known: false, changed: false }],
  ["what was answered before is known", said("no", undefined), { asked: false, known: true, changed: false }],
  ["all of them true: it has not", said("", "true", "true"), { asked: false, known: true, changed: false }],
  [
    "an earlier yes that no line says is asked for still",
    said("yes", "true"),
    { asked: true, known: true, changed: true },
  ],
  ["and not where a line says it", said("yes", "changed"), { asked: false, known: true, changed: true }],
] as const)("%s", (_, it, { asked, known, changed }) => {
  expect([isNeedAsked(it), isNeedSaid(it), hasNeedChanged(it)]).toEqual([asked, known, changed]);
});
