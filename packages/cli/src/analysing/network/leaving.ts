import { isRefusal } from "@mortar/core";
import {
  fragmentation as fragmentationOf,
  fragmentationAfterEach,
} from "@mortar/core/src/algorithms/fragility/fragmentation.ts";
import { keyPlayers as keyPlayersIn } from "@mortar/core/src/algorithms/fragility/keyPlayers.ts";
import { soleGivers as soleGiversIn } from "@mortar/core/src/algorithms/fragility/soleGivers.ts";
import { everySingleLoss, thresholdSweep } from "@mortar/core/src/algorithms/fragility/unravelling.ts";
import { worstPair as worstPairIn } from "@mortar/core/src/algorithms/fragility/worstPair.ts";
import { whyTooLong, WORK_MAX } from "../byMember.ts";
import { patienceOf, type Question } from "../family.ts";
import { firstOf, rows, type Said, percent, said } from "../said.ts";
import type { Network } from "./readNetwork.ts";

/** What is missing once somebody leaves. A tie says that who it comes from meets a need of whom it goes to. */
const USUAL_THRESHOLD = 0.5;

export const unravelling: Question<Network> = ({ support }, looking) => {
  const threshold = looking.settings.threshold ?? USUAL_THRESHOLD;
  const refused = whyTooLong(loneLosses(support), looking);
  if (refused) return refused;
  const sweep = thresholdSweep(support, undefined, patienceOf(looking));
  if (isRefusal(sweep)) return sweep;
  const losses = everySingleLoss({ ...support, threshold }, patienceOf(looking));
  if (isRefusal(losses)) return losses;
  const worst = losses.toSorted((one, other) => other.lost - one.lost)[0];
  if (!worst) return null;
  return {
    whole:
      worst.lost === 0
        ? said("cli.analyse.network.unravelling.none", { threshold: percent(threshold) })
        : said("cli.analyse.network.unravelling.whole", {
            threshold: percent(threshold),
            member: worst.id,
            lost: worst.lost,
            waves: worst.waves.length,
          }),
    findings: firstOf(
      losses
        .filter(({ lost }) => lost > 0)
        .toSorted((one, other) => other.lost - one.lost)
        .map(({ id, waves }) =>
          said("cli.analyse.network.unravelling.one", {
            member: id,
            waves: waves.map((wave) => wave.join(", ")).join(" → "),
          }),
        ),
    ),
    table: rows(
      [
        "cli.analyse.head.threshold",
        "cli.analyse.head.most-lost",
        "cli.analyse.head.followed",
        "cli.analyse.head.by-leaving-of",
      ],
      sweep.map((it) => [it.threshold, it.mostLost, it.followed, it.byLeavingOf]),
    ),
    notSeen: [said("cli.analyse.network.threshold-assumed")],
    answer: { threshold, losses, sweep },
  };
};

export const soleGivers: Question<Network> = ({ support }) => {
  const found = soleGiversIn(support);
  if (isRefusal(found)) return found;
  const dependants = found.reduce((sum, it) => sum + it.dependants.length, 0);
  return {
    whole:
      found.length === 0
        ? said("cli.analyse.network.sole-givers.none")
        : said("cli.analyse.network.sole-givers.whole", { givers: found.length, dependants }),
    findings: firstOf(
      found.map(({ id, dependants: own }) =>
        said("cli.analyse.network.sole-givers.one", { member: id, dependants: own }),
      ),
    ),
    answer: found,
  };
};

export const worstPair: Question<Network> = ({ support }, looking) => {
  const threshold = looking.settings.threshold ?? USUAL_THRESHOLD;
  const found = whyTooLong(loneLosses(support), looking) ?? worstPairIn({ ...support, threshold }, patienceOf(looking));
  if (isRefusal(found)) return found;
  const { loss, count, pairs, proved, truncated } = found;
  if (loss === null) return null;
  return {
    whole:
      loss === 0
        ? said("cli.analyse.network.worst-pair.none", { threshold: percent(threshold) })
        : said("cli.analyse.network.worst-pair.whole", { loss, count, threshold: percent(threshold) }),
    findings:
      loss === 0
        ? []
        : firstOf(pairs.map(([one, other]) => said("cli.analyse.network.worst-pair.one", { one, other }))),
    notSeen: [...(proved ? [] : [said("cli.analyse.not-proved")]), said("cli.analyse.network.threshold-assumed")],
    isTruncated: !proved && truncated,
    answer: { threshold, ...found },
  };
};

export const fragmentation: Question<Network> = ({ support }, looking) => {
  const refused = whyTooLong(support.nodes.length ** 2 * support.arcs.length * 2, looking);
  if (refused) return refused;
  const now = fragmentationOf(support);
  const each = fragmentationAfterEach(support, patienceOf(looking));
  if (isRefusal(now)) return now;
  if (isRefusal(each)) return each;
  if (now.fragmentation === null) return null;
  const order = each.toSorted((one, other) => (other.distanceFragmentation ?? 0) - (one.distanceFragmentation ?? 0));
  return {
    whole: said("cli.analyse.network.fragmentation.whole", {
      now: now.fragmentation,
      member: order[0]?.id ?? "",
      after: order[0]?.fragmentation ?? null,
    }),
    table: rows(
      ["cli.analyse.head.without", "cli.analyse.head.fragmentation", "cli.analyse.head.distance-fragmentation"],
      order.map((it) => [it.id, it.fragmentation, it.distanceFragmentation]),
    ),
    notSeen: [said("cli.analyse.network.weights-alike")],
    answer: { now, withoutEach: each },
  };
};

export const keyPlayers: Question<Network> = ({ support }, looking) => {
  const { nodes, arcs } = support;
  const size = Math.min(looking.settings.size ?? 2, nodes.length);
  const aStep = nodes.length * (nodes.length + arcs.length * 2);
  const refused = whyTooLong(aStep * 10, looking);
  if (refused) return refused;
  const stepsAtMost = looking.stepsAtMost ?? Math.min(20_000, Math.floor(WORK_MAX / aStep));
  const apart = keyPlayersIn(support, size, { ...patienceOf(looking), stepsAtMost });
  const reach = keyPlayersIn(support, size, { ...patienceOf(looking), stepsAtMost, by: "reach" });
  if (isRefusal(apart)) return apart;
  if (isRefusal(reach)) return reach;
  return {
    whole: said("cli.analyse.network.key-players.whole", { members: apart.members, value: apart.value }),
    findings: [said("cli.analyse.network.key-players.reach", { members: reach.members, value: reach.value })],
    notSeen: unproved(apart.proved && reach.proved),
    isTruncated: apart.truncated || reach.truncated,
    answer: { size, distanceFragmentation: apart, reach },
  };
};

/** What everybody leaving alone may cost at most: each may take all along. */
const loneLosses = ({ nodes, arcs }: Network["support"]): number => nodes.length * (nodes.length + arcs.length);

const unproved = (proved: boolean): readonly Said[] => (proved ? [] : [said("cli.analyse.not-proved")]);
