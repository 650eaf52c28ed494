/** The steps in which times are measured. */
export const SECONDS: readonly number[] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** A few figures in plain numbers. */
export type Summary = {
  readonly answers: number;
  readonly failed: number;
  /** Within which of the measured steps 99 of 100 answers came; null while there are none. */
  readonly quickestMs: number | null;
  readonly commands: { readonly happened: number; readonly refused: number };
};

type Measured = {
  readonly value: number;
  /** Which part of a histogram it is. */
  readonly metricName?: string;
  readonly labels: Readonly<Record<string, string | number | undefined>>;
};

export const summaryOf = (requests: readonly Measured[], commands: readonly Measured[]): Summary => {
  const counted = requests.filter((one) => one.metricName?.endsWith("_count"));
  const answers = totalOf(counted);
  const within = (seconds: number) => totalOf(requests.filter(({ labels }) => labels["le"] === seconds));
  const step = SECONDS.find((seconds) => within(seconds) >= answers * 0.99) ?? SECONDS.at(-1) ?? 0;
  const commandsOf = (outcome: string) => totalOf(commands.filter(({ labels }) => labels["outcome"] === outcome));
  return {
    answers,
    failed: totalOf(counted.filter(({ labels }) => `${labels["status"]}`.startsWith("5"))),
    quickestMs: answers === 0 ? null : step * 1000,
    commands: { happened: commandsOf("happened"), refused: commandsOf("refused") },
  };
};

const totalOf = (values: readonly Measured[]): number => values.reduce((sum, { value }) => sum + value, 0);
