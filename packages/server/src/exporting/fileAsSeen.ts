import { type FileAsSeen, type NotReadable, readAsSeen } from "@mortar/app";
import type { Means } from "@mortar/core";
import { wordMeans } from "../words/wordMeans.ts";
import { bytesOf } from "./keepAside.ts";

export type { CoalitionOfFile, FileAsSeen, NotReadable } from "@mortar/app";

/** A file that Mortar exported, to be asked without a server. */
export const fileAsSeen = (path: string, now: Date): Promise<FileAsSeen | NotReadable> =>
  readAsSeen(() => bytesOf(path), now);

/** What some answers rest on beside the records, as a server has it. */
export const meansHere: () => Promise<Means> = wordMeans();
