import type { App } from "@mortar/app";
import { isRefusal } from "@mortar/core";
import type { EventStore } from "@mortar/store";
import { collectDefaultMetrics, Counter, Gauge, Histogram, type OpenMetricsContentType, Registry } from "prom-client";
import type { Answered } from "./log.ts";

/** What a gauge shows is asked for when somebody looks. `null`: nothing to say. */
type Asked = () => number | null | Promise<number | null>;

export type Metrics = ReturnType<typeof openMetrics>;

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What is counted of one node. No label holds an id: labels are kept for years, by others. */
export const openMetrics = () => {
  const registry = new Registry<OpenMetricsContentType>();
  registry.setContentType(Registry.OPENMETRICS_CONTENT_TYPE);
  const registers = [registry];
  const requests = new Histogram({
    name: "mortar_request_seconds",
    help: "How long answers took, by the pattern of the route.",
    labelNames: ["method", "route", "status"],
    buckets: SECONDS,
    registers,
  });
  const commands = new Counter({
    name: "mortar_commands",
    help: "Commands by what they came to: happened, refused, invalid, failed.",
    labelNames: ["outcome"],
    registers,
  });
  const appends = new Histogram({
    name: "mortar_append_seconds",
    help: "How long it took until a writing was on disk.",
    buckets: SECONDS,
    registers,
  });

  return {
    answered: ({ method, route, status, ms }: Answered): void =>
      requests.observe({ method, route, status: `${status}` }, ms / 1000),
    /** `app` and `store`, counted as they are used. */
    countingApp: (app: App): App => ({
      ...app,
      request: async (...asked: Parameters<App["request"]>) => {
        try {
          const outcome = await app.request(...asked);
          commands.inc({ outcome: outcomeOf(outcome) });
          return outcome;
        } catch (trouble) {
          commands.inc({ outcome: "failed" });
          throw trouble;
        }
      },
    }),
    timingStore: (store: EventStore): EventStore => ({
      ...store,
      append: async (writing) => {
        const stop = appends.startTimer();
        try {
          return await store.append(writing);
        } finally {
          stop();
        }
      },
    }),
    gauge: (name: string, help: string, asked: Asked): void => {
      new Gauge({
        name: `mortar_${name}`,
        help,
        registers,
        async collect() {
          const value = await asked();
          if (value === null) this.remove();
          else this.set(value);
        },
      });
    },
    /** A few figures for people. `quickestMs`: within which of the measured steps 99 of 100 answers came. */
    summary: async (): Promise<Summary> => {
      const { values } = await requests.get();
      const counted = values.filter(({ metricName }) => metricName?.endsWith("_count"));
      const answers = totalOf(counted);
      const failed = totalOf(counted.filter(({ labels }) => `${labels.status}`.startsWith("5")));
      const within = (seconds: number) =>
        totalOf(values.filter(({ labels }) => (labels as { readonly le?: number }).le === seconds));
      const step = SECONDS.find((seconds) => within(seconds) >= answers * 0.99);
      const came = (await commands.get()).values;
      const commandsOf = (outcome: string) => totalOf(came.filter(({ labels }) => labels.outcome === outcome));
      return {
        answers,
        failed,
        quickestMs: answers === 0 ? null : (step ?? SECONDS.at(-1)!) * 1000,
        commands: { happened: commandsOf("happened"), refused: commandsOf("refused") },
      };
    },
    /** Says once and for all what this is, in labels. */
    describe: (name: string, labels: Readonly<Record<string, string>>): void => {
      const labelNames = Object.keys(labels);
      new Gauge({ name: `mortar_${name}`, help: "What runs here, as labels.", labelNames, registers }).set(
        { ...labels },
        1,
      );
    },
    /** Memory, processor and event loop of this process; once for each process. */
    watchProcess: (): void => collectDefaultMetrics({ register: registry }),
    contentType: Registry.OPENMETRICS_CONTENT_TYPE,
    /** The OpenMetrics text of everything. */
    text: (): Promise<string> => registry.metrics(),
  };
};

export type Summary = {
  readonly answers: number;
  readonly failed: number;
  readonly quickestMs: number | null;
  readonly commands: { readonly happened: number; readonly refused: number };
};

const totalOf = (values: readonly { readonly value: number }[]): number =>
  values.reduce((sum, { value }) => sum + value, 0);

const outcomeOf = (outcome: Awaited<ReturnType<App["request"]>>): string => {
  if (isRefusal(outcome)) return "refused";
  return "invalid" in outcome ? "invalid" : "happened";
};
