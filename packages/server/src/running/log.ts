import { pino } from "pino";
import type { LogSettings } from "./logSettings.ts";

/** One request, told without anything of what was asked: the route's pattern and never its path, which can hold a token. */
export type Answered = {
  readonly id: string;
  readonly method: string;
  readonly route: string;
  readonly status: number;
  /** The code of a refusal: one of ours, whatever was asked. */
  readonly refused?: string;
  readonly ms: number;
};

/**
 * What a server says while it runs. No line holds a person, an address, a token or a word of a coalition: lines outlive what
 * they tell of, and are read by other people.
 */
export type Log = {
  /** A sentence for whoever runs it. */
  readonly say: (sentence: string) => void;
  readonly answered: (answered: Answered) => void;
  /** A fault of ours, where it came up and what kind it is; its message can hold words. */
  readonly fault: (where: string, trouble: unknown, id?: string) => void;
};

/** Slower than this, in ms, and whoever waited has noticed. */
const SLOW_MS = 1000;

export const openLog = ({ form, level }: LogSettings): Log => (form === "json" ? jsonLog(level) : sentenceLog(level));

const jsonLog = (level: LogSettings["level"]): Log => {
  const destination = pino.destination({ dest: 1, sync: true });
  // Whoever read the lines may have gone; the coalitions have not.
  destination.on("error", () => {});
  const log = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    destination,
  );
  return {
    say: (sentence) => log.info(sentence),
    answered: (answered) => {
      const { route, status, ms } = answered;
      if (status >= 500) log.error(answered, "failed");
      else if (ms > SLOW_MS) log.warn(answered, "slow");
      else if (isRoutine(route)) log.debug(answered, "answered");
      else log.info(answered, "answered");
    },
    fault: (where, trouble, id) => log.error({ ...(id && { id }), where, ...kindOf(trouble) }, "fault"),
  };
};

const sentenceLog = (level: LogSettings["level"]): Log => {
  const write = (text: string) => void (level === "silent" || process.stdout.write(`${text}\n`));
  return {
    say: write,
    answered: () => {},
    fault: (where, trouble) => {
      if (level === "silent") return;
      const { fault, places } = kindOf(trouble);
      process.stderr.write(`${[`${new Date().toISOString()} ${where} ${fault}`, ...places].join("\n    ")}\n`);
    },
  };
};

/** Files of ours, and what machines ask all the time. */
const isRoutine = (route: string): boolean => ["/*", "/health", "/ready", "/metrics"].includes(route);

const PLACES_MAX = 8;

/** A stack begins with the message; only the places below it are told. */
const kindOf = (trouble: unknown) => {
  if (!(trouble instanceof Error)) return { fault: typeof trouble, places: [] };
  const code = (trouble as { readonly code?: unknown }).code;
  const places = (trouble.stack ?? "").split("\n").filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line));
  return {
    fault: typeof code === "string" && /^[\w/-]{1,40}$/.test(code) ? `${trouble.name} ${code}` : trouble.name,
    places: places.slice(0, PLACES_MAX).map((line) => line.trim()),
  };
};
