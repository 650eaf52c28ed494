import type { Verb } from "../tree/verb.ts";
import { accounts } from "./accounts.ts";
import { backup, drill, restore } from "./backups.ts";
import { bounce } from "./bounce.ts";
import { demo } from "./demo.ts";
import { doctor } from "./doctor.ts";
import { exportFile, importFile } from "./files.ts";
import { redact } from "./redact.ts";
import { start } from "./start.ts";
import { status } from "./status.ts";

/** What whoever runs an installation does at its machine. */
export const hosting: readonly Verb[] = [
  start,
  demo,
  status,
  doctor,
  backup,
  restore,
  drill,
  exportFile,
  importFile,
  accounts,
  redact,
  bounce,
];
