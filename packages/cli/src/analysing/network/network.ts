import type { Family } from "../family.ts";
import { amounts, circulation, dyads, reciprocity, transitivity, triads, types } from "./exchange.ts";
import { fragmentation, keyPlayers, soleGivers, unravelling, worstPair } from "./leaving.ts";
import { type Network, readNetwork } from "./readNetwork.ts";
import { articulation, betweenness, circuits, coreness, corePeriphery, density, parts } from "./structure.ts";

/** Ties between any nodes: who gives to whom, who works with whom. */
export const network: Family<"network", Network> = {
  name: "network",
  read: readNetwork,
  questions: {
    parts,
    density,
    dyads,
    triads,
    reciprocity,
    amounts,
    types,
    transitivity,
    circulation,
    circuits,
    betweenness,
    coreness,
    "core-periphery": corePeriphery,
    articulation,
    unravelling,
    "sole-givers": soleGivers,
    "worst-pair": worstPair,
    fragmentation,
    "key-players": keyPlayers,
  },
};
