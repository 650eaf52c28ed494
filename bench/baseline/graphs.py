"""Answers what bench/graphs.ts asks, a line of JSON each: the graphs first, then tasks by name, timed in here."""
import json
import sys
import time

import igraph
import networkx

graphs = json.loads(sys.stdin.readline())


def igraph_of(name, directed=True):
    return igraph.Graph(n=graphs[name]["nodes"], edges=graphs[name]["arcs"], directed=directed)


large, sparse = igraph_of("large"), igraph_of("sparse")
plain = igraph_of("large", directed=False).simplify()
loopy = networkx.DiGraph(graphs["loopy"]["arcs"])
largeInNetworkx = networkx.DiGraph(graphs["large"]["arcs"])

tasks = {
    "strong/igraph": lambda: len(large.connected_components("strong")),
    "readAndStrong/igraph": lambda: len(igraph_of("large").connected_components("strong")),
    "strong/networkx": lambda: sum(1 for _ in networkx.strongly_connected_components(largeInNetworkx)),
    "circuits/networkx": lambda: sum(1 for cycle in networkx.simple_cycles(loopy) if len(cycle) > 1),
    "betweenness/igraph": lambda: sum(sparse.betweenness()),
    "coreness/igraph": lambda: sum(plain.coreness()),
}

print(json.dumps({"igraph": igraph.__version__, "networkx": networkx.__version__}), flush=True)
for line in sys.stdin:
    started = time.perf_counter()
    answer = tasks[line.strip()]()
    print(json.dumps({"inMs": (time.perf_counter() - started) * 1000, "answer": answer}), flush=True)
