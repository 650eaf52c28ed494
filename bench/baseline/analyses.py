"""Answers what bench/analyses.ts asks, a line of JSON each: the graphs and rules first, then tasks by name, timed in here."""
import json
import sys
import time

import igraph
import networkx
import numpy

given = json.loads(sys.stdin.readline())
graphs, seats = given["graphs"], given["seats"]


def igraph_of(name, directed=True):
    return igraph.Graph(n=graphs[name]["nodes"], edges=graphs[name]["arcs"], directed=directed)


def networkx_of(name):
    return networkx.DiGraph(graphs[name]["arcs"])


def named(name):
    return [("m%05d" % source, "m%05d" % target) for source, target in graphs[name]["arcs"]]


large, wide, sparse = igraph_of("large"), igraph_of("wide"), igraph_of("sparse")
lines = igraph_of("large", directed=False).simplify()
webs = {name: networkx_of(name) for name in ("chesapeake", "sylt", "narragansett")}
largeInNetworkx = networkx_of("large")
largeNamed = named("large")


def circuits(name):
    return sum(1 for circuit in networkx.simple_cycles(webs[name]) if len(circuit) > 1)


def reach():
    return sum(len(wide.subcomponent(demand, mode="out")) for demand in range(200))


def banzhaf(weights, quota):
    """Chances to decide, by a generating function in whole numbers, each member divided out."""
    total = sum(weights)
    counts = [1] + [0] * total
    for weight in weights:
        for at in range(total, weight - 1, -1):
            counts[at] += counts[at - weight]
    swings = []
    for weight in weights:
        left = counts[:quota]
        for at in range(weight, quota):
            left[at] -= left[at - weight]
        swings.append(sum(left[max(0, quota - weight) : quota]))
    return sum(swings) / 2 ** (len(weights) - 1)


tasks = {
    "strong/igraph": lambda: len(large.connected_components("strong")),
    "build and strong/igraph": lambda: len(igraph_of("large").connected_components("strong")),
    "build from ids and strong/igraph": lambda: len(
        igraph.Graph.TupleList(largeNamed, directed=True).connected_components("strong")
    ),
    "strong/networkx": lambda: sum(1 for _ in networkx.strongly_connected_components(largeInNetworkx)),
    "chesapeake/networkx": lambda: circuits("chesapeake"),
    "sylt/networkx": lambda: circuits("sylt"),
    "narragansett/networkx": lambda: circuits("narragansett"),
    "betweenness/igraph": lambda: sum(sparse.betweenness()),
    "coreness/igraph": lambda: sum(lines.coreness()),
    "reach/igraph": reach,
    "banzhaf 27/python": lambda: banzhaf(seats["27"]["weights"], seats["27"]["quota"]),
}

versions = {"igraph": igraph.__version__, "networkx": networkx.__version__, "numpy": numpy.__version__}
print(json.dumps({**versions, "python": sys.version.split()[0]}), flush=True)
for line in sys.stdin:
    name, times = line.rstrip("\n").split("\t")
    for _ in range(int(times) if int(times) > 1 else 0):
        tasks[name]()
    began, beganInCpu = time.perf_counter(), time.process_time()
    for _ in range(int(times)):
        answer = tasks[name]()
    ended, endedInCpu = time.perf_counter(), time.process_time()
    taken = {"inMs": (ended - began) * 1000 / int(times), "cpuMs": (endedInCpu - beganInCpu) * 1000 / int(times)}
    print(json.dumps({**taken, "answer": answer}), flush=True)
