import type { App } from "@mortar/app";
import type { EventStore } from "@mortar/store";
import { collectDefaultMetrics, Counter, Gauge, Histogram, type OpenMetricsContentType, Registry } from "prom-client";
import { countingApp, timingStore } from "./counting.ts";
import type { Answered } from "./log.ts";
import { SECONDS, type Summary, summaryOf } from "./summary.ts";

/** What a gauge shows is asked for when somebody looks. `null`: nothing to say. */
type Asked = () => number | null | Promise<number | null>;

/** What is counted of one node. No label holds an id: labels are kept for years, by others. */
export type Figures = {
  readonly answered: (answered: Answered) => void;
  /** The same, counted as they are used. */
  readonly countingApp: (app: App) => App;
  readonly timingStore: (store: EventStore) => EventStore;
  readonly gauge: (name: string, help: string, asked: Asked) => void;
  /** Says once and for all what this is, in labels. */
  readonly describe: (name: string, labels: Readonly<Record<string, string>>) => void;
  /** Memory, processor and event loop of this process; once for each process. */
  readonly watchProcess: () => void;
  /** A few of them, for people. */
  readonly summary: () => Promise<Summary>;
  readonly contentType: string;
  /** The OpenMetrics text of everything. */
  readonly text: () => Promise<string>;
};

export const openFigures = (): Figures => {
  const registry = new Registry<OpenMetricsContentType>();
  registry.setContentType(Registry.OPENMETRICS_CONTENT_TYPE);
  const { requests, commands, appends } = countersIn(registry);
  return {
    answered: ({ method, route, status, ms }) => requests.observe({ method, route, status: `${status}` }, ms / 1000),
    countingApp: (app) => countingApp(app, (outcome) => commands.inc({ outcome })),
    timingStore: (store) => timingStore(store, () => appends.startTimer()),
    gauge: (name, help, asked) => registry.registerMetric(gaugeOf(name, help, asked)),
    describe: (name, labels) => {
      const help = "What runs here, as labels.";
      const labelNames = Object.keys(labels);
      const gauge = new Gauge({ name: `mortar_${name}`, help, labelNames, registers: [registry] });
      gauge.set({ ...labels }, 1);
    },
    watchProcess: () => collectDefaultMetrics({ register: registry }),
    summary: async () => summaryOf((await requests.get()).values, (await commands.get()).values),
    contentType: Registry.OPENMETRICS_CONTENT_TYPE,
    text: () => registry.metrics(),
  };
};

const countersIn = (registry: Registry<OpenMetricsContentType>) => {
  const [registers, buckets] = [[registry], [...SECONDS]];
  return {
    requests: new Histogram({
      name: "mortar_request_seconds",
      help: "How long answers took, by the pattern of the route.",
      labelNames: ["method", "route", "status"],
      buckets,
      registers,
    }),
    commands: new Counter({
      name: "mortar_commands",
      help: "Commands by what they came to: happened, refused, invalid, failed.",
      labelNames: ["outcome"],
      registers,
    }),
    appends: new Histogram({
      name: "mortar_append_seconds",
      help: "How long it took until a writing was on disk.",
      buckets,
      registers,
    }),
  };
};

const gaugeOf = (name: string, help: string, asked: Asked) =>
  new Gauge({
    name: `mortar_${name}`,
    help,
    registers: [],
    async collect() {
      const value = await asked();
      if (value === null) this.remove();
      else this.set(value);
    },
  });
