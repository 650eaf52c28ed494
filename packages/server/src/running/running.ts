import { type Log, openLog } from "./log.ts";
import type { LogSettings } from "./logSettings.ts";
import { type Metrics, openMetrics } from "./metrics.ts";

/** What is known of the running process itself. */
export type Running = {
  readonly log: Log;
  readonly metrics: Metrics;
  /** From the moment it was asked to end, nobody should be sent here any more. */
  readonly isEnding: () => boolean;
  readonly beginEnding: () => void;
};

export const openRunning = (settings: LogSettings): Running => {
  let isEnding = false;
  return {
    log: openLog(settings),
    metrics: openMetrics(),
    isEnding: () => isEnding,
    beginEnding: () => void (isEnding = true),
  };
};
