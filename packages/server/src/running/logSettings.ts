const levels = ["silent", "error", "warn", "info", "debug"] as const;

export type LogSettings = {
  /** `sentences` for people at a terminal, `json` for everything that reads lines. */
  readonly form: "json" | "sentences";
  readonly level: (typeof levels)[number];
};

/** `LOG_FORMAT` and `LOG_LEVEL`, or what is wrong with them in a sentence. */
export const logSettingsFrom = (
  env: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
): LogSettings | { readonly wrong: string } => {
  const form = env["LOG_FORMAT"] || (isTerminal ? "sentences" : "json");
  if (form !== "json" && form !== "sentences") return { wrong: `LOG_FORMAT is "${form}"; it is json or sentences.` };
  const level = levels.find((one) => one === (env["LOG_LEVEL"] || "info"));
  return level ? { form, level } : { wrong: `LOG_LEVEL is "${env["LOG_LEVEL"]}"; it is one of ${levels.join(", ")}.` };
};
