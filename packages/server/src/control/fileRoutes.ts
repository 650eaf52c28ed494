import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { isAbsolute } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { exportWhole } from "../exporting/exportWhole.ts";
import { importWhole, type ImportStep } from "../exporting/importWhole.ts";
import { counted } from "../backups/told.ts";
import type { ControlRoute } from "./controlRoute.ts";
import { ControlRefusal, hostAsking } from "./hostAsking.ts";

const file = z.string().refine(isAbsolute);
const passphrase = z.string().nullable();
const Exporting = z.object({ file, coalition: z.string().nullable(), passphrase });
const Importing = z.object({ file, dryRun: z.boolean(), asCopy: z.boolean(), passphrase, as: z.string().nullable() });

/** Stands in history for the host of an installation that was made from a file before it was set up. */
const NOBODY_YET = "host";

/** How often it is told how far a file is. */
const PIECES_A_LINE = 200;

/** Files of a coalition or of the whole installation, written and read by the server that holds them. */
export const fileRoutes: Readonly<Record<string, ControlRoute>> = {
  "/export": async (house, asked, tell) => {
    const { file, coalition, passphrase } = Exporting.parse(asked);
    const pieces = await exportWhole(house, { coalition, passphrase });
    if (!pieces) throw new ControlRefusal("unknown-coalition", [coalition ?? ""]);
    let bytes = 0;
    let count = 0;
    const told = async function* () {
      for await (const piece of pieces) {
        bytes += Buffer.byteLength(piece);
        if (++count % PIECES_A_LINE === 0) tell({ said: counted(bytes), done: bytes });
        yield piece;
      }
    };
    await whole(file, (unfinished) =>
      pipeline(Readable.from(told()), createWriteStream(unfinished, { mode: 0o600, flags: "wx" })),
    );
    return { file, bytes };
  },

  "/import": async (house, asked, tell) => {
    const { as, file, ...how } = Importing.parse(asked);
    const by = (await house.accounts.isFresh()) ? NOBODY_YET : await hostAsking(house, as);
    const steps: ImportStep[] = [];
    for await (const step of importWhole(house, file, { ...how, by })) {
      if (step.is === "progress") tell({ said: counted(step.line), done: step.line });
      else steps.push(step);
    }
    return steps;
  },
};

/** Under its own name only once it is whole. */
const whole = async (file: string, write: (unfinished: string) => Promise<void>): Promise<void> => {
  const unfinished = `${file}.unfinished`;
  try {
    await write(unfinished);
    await rename(unfinished, file);
  } catch (trouble) {
    await rm(unfinished, { force: true });
    throw trouble;
  }
};
