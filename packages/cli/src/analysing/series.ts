import { isRefusal } from "@mortar/core";
import { donorsOf1995, type StillAlive, stillAlive } from "@mortar/core/src/algorithms/series/betaGeometric.ts";
import { betaGeometricFit } from "@mortar/core/src/algorithms/series/betaGeometricFit.ts";
import { changePoint } from "@mortar/core/src/algorithms/series/changePoint.ts";
import { cusum as cusumOf } from "@mortar/core/src/algorithms/series/cusum.ts";
import { ewma as ewmaOf } from "@mortar/core/src/algorithms/series/ewma.ts";
import { hollowness } from "@mortar/core/src/algorithms/series/hollowness.ts";
import type { Interval } from "@mortar/core/src/algorithms/series/wilsonInterval.ts";
import type { Family, Question, Settings } from "./family.ts";
import { readSeries, type Series } from "./reading/seriesFile.ts";
import { firstOf, rows, type Said, percent, said } from "./said.ts";

const presence: Question<Series> = ({ presences, hasPromises }) => {
  if (presences.length === 0) return null;
  const found = hollowness(presences);
  if (isRefusal(found)) return found;
  const ahead = found.filter(({ isBeyondChance }) => isBeyondChance);
  return {
    whole: hasPromises
      ? said("cli.analyse.series.presence.whole", { ahead: ahead.length, of: found.length })
      : said("cli.analyse.series.presence.attendance", { of: found.length }),
    findings: firstOf(
      ahead.map(({ id, hollowness: it }): Said =>
        said("cli.analyse.series.presence.one", {
          member: id,
          value: it?.value ?? null,
          low: it?.low ?? null,
          high: it?.high ?? null,
        }),
      ),
    ),
    table: rows(
      [
        "cli.analyse.head.member",
        "cli.analyse.head.attendance",
        "cli.analyse.head.from",
        "cli.analyse.head.to",
        "cli.analyse.head.delivery",
        "cli.analyse.head.from",
        "cli.analyse.head.to",
        "cli.analyse.head.hollowness",
      ],
      found.map(({ id, attendance, delivery, hollowness: it }) => [
        id,
        ...cellsOf(attendance),
        ...cellsOf(delivery),
        it?.value ?? null,
      ]),
    ),
    notSeen: [said("cli.analyse.series.presence.not-seen")],
    answer: found,
  };
};

const cellsOf = (it: Interval | null) => (it ? [it.share, it.low, it.high] : [null, null, null]);

/** With fewer members a fit of their own says little. */
const FITTED_FROM = 50;

const alive: Question<Series> = ({ records }) => {
  if (records.length === 0) return null;
  const members = records.reduce((sum, { members: many = 1 }) => sum + many, 0);
  const fit = members >= FITTED_FROM ? betaGeometricFit(records) : null;
  if (isRefusal(fit)) return fit;
  const isFitted = fit?.proved === true;
  const prior = isFitted ? fit.parameters : donorsOf1995;
  const found = records.map((record) => {
    const still = stillAlive(record, prior) as StillAlive | null;
    return { ...record, now: still?.now ?? null, next: still?.next ?? null };
  });
  const order = found.toSorted((one, other) => (one.next ?? 2) - (other.next ?? 2));
  const [least] = order;
  return {
    whole: said("cli.analyse.series.alive.whole", { least: least?.id ?? "", next: percent(least?.next ?? 1) }),
    findings: isFitted ? [said("cli.analyse.series.alive.fit", { members, ...prior, log: fit.logLikelihood })] : [],
    table: rows(
      [
        "cli.analyse.head.member",
        "cli.analyse.head.taken",
        "cli.analyse.head.last",
        "cli.analyse.head.occasions",
        "cli.analyse.head.now",
        "cli.analyse.head.next",
      ],
      order.map((it) => [it.id, it.attended, it.lastAttended, it.opportunities, it.now, it.next]),
    ),
    notSeen: isFitted ? [] : [said("cli.analyse.series.alive.prior")],
    answer: { prior, fit, members: found },
  };
};

/** Where nobody says what is usual, the first half is: how high it lies, and how far single values spread. */
const usualIn = (values: readonly number[], { target, sigma }: Settings) => {
  const half = values.slice(0, Math.max(2, Math.ceil(values.length / 2)));
  const mean = half.reduce((sum, it) => sum + it, 0) / half.length;
  const spread = Math.sqrt(half.reduce((sum, it) => sum + (it - mean) ** 2, 0) / Math.max(1, half.length - 1));
  return { target: target ?? mean, sigma: sigma ?? spread };
};

/** With fewer values there is no drift to speak of. */
const VALUES_LEAST = 4;

const cusum: Question<Series> = ({ values }, { settings }) => {
  if (values.length < VALUES_LEAST) return null;
  const { target, sigma } = usualIn(values, settings);
  const set = { target, slack: settings.slack ?? sigma / 2, limit: settings.limit ?? sigma * 4 };
  const found = cusumOf(values, set);
  if (isRefusal(found)) return found;
  const { signal, high, low } = found;
  return {
    whole:
      signal === null
        ? said("cli.analyse.series.cusum.none")
        : said(`cli.analyse.series.cusum.${signal.side}`, { at: signal.at, began: signal.began }),
    table: rows(
      ["cli.analyse.head.nth", "cli.analyse.head.value", "cli.analyse.head.sum-high", "cli.analyse.head.sum-low"],
      values.map((value, at) => [at + 1, value, high[at] as number, low[at] as number]),
    ),
    notSeen: [said("cli.analyse.series.set", { ...set }), ...assumed(settings)],
    answer: { ...set, ...found },
  };
};

const ewma: Question<Series> = ({ values }, { settings }) => {
  if (values.length < VALUES_LEAST) return null;
  const set = { ...usualIn(values, settings), newest: settings.newest ?? 0.2 };
  const found = ewmaOf(values, set);
  if (isRefusal(found)) return found;
  const { signal, averages, limits, settled } = found;
  return {
    whole:
      signal === null
        ? said("cli.analyse.series.ewma.none", settled)
        : said(`cli.analyse.series.ewma.${signal.side}`, { at: signal.at, ...settled }),
    table: rows(
      [
        "cli.analyse.head.nth",
        "cli.analyse.head.value",
        "cli.analyse.head.average",
        "cli.analyse.head.from",
        "cli.analyse.head.to",
      ],
      values.map((value, at) => [
        at + 1,
        value,
        averages[at] as number,
        limits[at]?.low ?? null,
        limits[at]?.high ?? null,
      ]),
    ),
    notSeen: [said("cli.analyse.series.set-ewma", { ...set }), ...assumed(settings)],
    answer: { ...set, ...found },
  };
};

const assumed = ({ target }: Settings): readonly Said[] =>
  target === undefined ? [said("cli.analyse.series.first-half")] : [];

const change: Question<Series> = ({ values }) => {
  const found = changePoint(values);
  if (isRefusal(found)) return found;
  if (found === null) return null;
  return {
    whole: said("cli.analyse.series.change.whole", { ...found, explained: percent(found.explained) }),
    notSeen: [said("cli.analyse.series.change.not-seen")],
    answer: found,
  };
};

/** What happened period by period: who came and what moved, or one row of values. */
export const series: Family<"series", Series> = {
  name: "series",
  read: readSeries,
  questions: { presence, alive, cusum, ewma, change },
};
