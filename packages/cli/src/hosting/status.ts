import type { BouncesStatus } from "@mortar/server/src/control/status.ts";
import type { Ground } from "../ground.ts";
import { rows } from "../telling/overview.ts";
import { isSaid, type Verb } from "../tree/verb.ts";
import { inWords } from "./askHouse.ts";
import { folderFlag, hostSettings } from "./hostSettings.ts";

export const status: Verb = {
  name: "status",
  chapter: "keep",
  does: (say) => say("cli.status.does"),
  flags: () => [folderFlag],
  run: async (typed, ground) => {
    const { say } = ground;
    const settings = await hostSettings(typed, ground);
    const { statusOf } = await import("@mortar/server/src/control/running.ts");
    const now = await inWords(ground, () => statusOf(settings));
    if (isSaid(typed, "json")) return ground.out(`${JSON.stringify(now)}\n`);
    ground.out(`${say(now.isRunning ? "cli.status.runs" : "cli.status.runs-not", { address: now.publicUrl })}\n`);
    ground.out(
      rows(
        [
          [say("cli.status.version"), now.version],
          [say("cli.status.engine"), now.engine === "postgres" ? "PostgreSQL" : "SQLite"],
          [say("cli.status.folder"), now.folder],
          [say("cli.status.size"), now.storeBytes === null ? "–" : size(now.storeBytes)],
          [say("cli.status.coalitions"), now.coalitions === null ? "–" : String(now.coalitions)],
          [say("cli.status.letters"), now.lettersWaiting === null ? "–" : String(now.lettersWaiting)],
          [say("cli.status.bounces"), bouncesLine(now.bounces, ground)],
          [say("cli.status.backup"), backupLine(now.lastBackup, ground)],
        ],
        ground,
      ),
    );
  },
};

const bouncesLine = (bounces: BouncesStatus | null, { say }: Ground): string => {
  if (bounces === null) return "–";
  const { mailbox, trouble, lookedAt, byMailbox, byCommand } = bounces;
  const lastAt = [lookedAt, byMailbox.lastAt, byCommand.lastAt]
    .filter((at) => at !== null)
    .toSorted()
    .at(-1);
  if (mailbox === null && lastAt === undefined) return say("cli.status.bounces-unread");
  if (trouble !== null) return trouble;
  return say("cli.status.bounces-are", {
    read: byMailbox.read + byCommand.read,
    marked: byMailbox.marked + byCommand.marked,
    when: lastAt === undefined ? "–" : `${lastAt.slice(0, 16).replace("T", " ")} UTC`,
  });
};

const backupLine = (last: { readonly madeAt: string; readonly path: string } | null, { say, now }: Ground): string =>
  last === null
    ? say("cli.status.no-backup")
    : say("cli.status.backup-is", { hours: hoursSince(last.madeAt, now()), path: last.path });

export const hoursSince = (instant: string, now: Date): number =>
  Math.max(0, Math.round((now.getTime() - Date.parse(instant)) / 3_600_000));

const size = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;
