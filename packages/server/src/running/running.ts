import { type Log, openLog } from "./log.ts";
import type { LogSettings } from "./logSettings.ts";
import { type Figures, openFigures } from "./figures.ts";

/** What is known of the running process itself. */
export type Running = {
  readonly log: Log;
  readonly figures: Figures;
  /** From the moment it was asked to end, nobody should be sent here any more. */
  readonly isEnding: () => boolean;
  readonly beginEnding: () => void;
};

export const openRunning = (settings: LogSettings): Running => {
  let isEnding = false;
  return {
    log: openLog(settings),
    figures: openFigures(),
    isEnding: () => isEnding,
    beginEnding: () => void (isEnding = true),
  };
};
