import { isRefusal } from "@mortar/core";
import { parentPort, workerData } from "node:worker_threads";
import type { AnyFamily, Looking } from "./family.ts";
import type { FamilyName } from "./families.ts";
import { Broken } from "./reading/broken.ts";
import { textIn } from "./reading/plainFile.ts";
import type { Asked, Came, Step } from "./answering.ts";

/** Reads a file and answers about it beside the terminal, so that a key pressed there is heard while a search goes on. */
const {
  family,
  files,
  questions,
  settings,
  stepsAtMost,
  inFull,
  isOver: flag,
} = workerData as Asked & {
  readonly isOver: Int32Array;
};

const load: Readonly<Record<FamilyName, () => Promise<AnyFamily>>> = {
  network: async () => (await import("./network/network.ts")).network,
  signed: async () => (await import("./signed.ts")).signed,
  rule: async () => (await import("./rule.ts")).rule,
  logic: async () => (await import("./logic.ts")).logic,
  series: async () => (await import("./series.ts")).series,
  map: async () => (await import("./map.ts")).map,
  territories: async () => (await import("./territories.ts")).territories,
  opinions: async () => (await import("./opinions.ts")).opinions,
  texts: async () => (await import("./texts.ts")).texts,
  ecology: async () => (await import("./ecology.ts")).ecology,
};

const tell = (step: Step): void => parentPort?.postMessage(step);
const isOver = () => Atomics.load(flag, 0) === 1;
const looking: Looking = { settings, isOver, ...(stepsAtMost !== undefined && { stepsAtMost }) };

try {
  const asked = await load[family]();
  const { input, notes } = asked.read(
    files.map(({ name, bytes }) => ({ name, text: textIn(bytes) })),
    settings,
  );
  tell({ is: "read", notes });
  for (const question of questions) {
    if (isOver()) break;
    tell({ is: "begun", question });
    const came = asked.questions[question]?.(input as never, looking) ?? null;
    tell({ is: "came", question, came: cameOf(came) });
  }
} catch (why) {
  if (!(why instanceof Broken) && !(why instanceof RangeError)) throw why;
  const { place, says, values } = why instanceof Broken ? why : new Broken(null, "cli.analyse.broken.too-deep");
  tell({ is: "broken", place, says, values });
}

function cameOf(came: ReturnType<NonNullable<AnyFamily["questions"][string]>>): Came {
  if (came === null) return { is: "nothing" };
  if (isRefusal(came)) return { is: "refused", code: came.refused, about: came.about };
  return { is: "told", told: inFull === "figures" ? came : { ...came, answer: null } };
}
