import { triadCensus, triadTypes } from "../../packages/core/src/algorithms/exchange/triadCensus.ts";
import { reciprocity } from "../../packages/core/src/algorithms/exchange/reciprocity.ts";
import { graphFrom } from "../../packages/core/src/algorithms/graph/graph.ts";
import { arrow, dot, type Picture, text } from "./canvas.ts";
import { rescue } from "./rescue.ts";
import { answered } from "./told.ts";

/** An arc of each type of three: from and to, by place; places are top, right, left. */
const arcsOf: Readonly<Record<(typeof triadTypes)[number], readonly (readonly [number, number])[]>> = {
  "003": [],
  "012": [[2, 1]],
  "102": [
    [2, 1],
    [1, 2],
  ],
  "021D": [
    [0, 1],
    [0, 2],
  ],
  "021U": [
    [1, 0],
    [2, 0],
  ],
  "021C": [
    [2, 0],
    [0, 1],
  ],
  "111D": [
    [0, 1],
    [1, 0],
    [2, 0],
  ],
  "111U": [
    [0, 1],
    [1, 0],
    [0, 2],
  ],
  "030T": [
    [2, 0],
    [0, 1],
    [2, 1],
  ],
  "030C": [
    [0, 1],
    [1, 2],
    [2, 0],
  ],
  "201": [
    [0, 1],
    [1, 0],
    [0, 2],
    [2, 0],
  ],
  "120D": [
    [0, 1],
    [0, 2],
    [1, 2],
    [2, 1],
  ],
  "120U": [
    [1, 0],
    [2, 0],
    [1, 2],
    [2, 1],
  ],
  "120C": [
    [2, 0],
    [0, 1],
    [1, 2],
    [2, 1],
  ],
  "210": [
    [0, 1],
    [1, 0],
    [0, 2],
    [2, 0],
    [2, 1],
  ],
  "300": [
    [0, 1],
    [1, 0],
    [0, 2],
    [2, 0],
    [1, 2],
    [2, 1],
  ],
};

/** The sixteen ways in which three can stand to one another, with how often each occurred on Mount Si. */
export const exchange = (): Picture => {
  const graph = answered(graphFrom(rescue()));
  const census = answered(triadCensus(graph));
  const { dyads } = reciprocity(graph);
  return {
    title: "How any two, and any three, of those who searched Mount Si stood to one another",
    tells:
      `Of their pairs, ${dyads.mutual} named each other, ${dyads.asymmetric} one the other, ${dyads.none} neither. Of threes: ` +
      `${triadTypes.map((type) => `${type} ${census[type]}`).join(", ")}.`,
    height: 480,
    marks: triadTypes.flatMap((type, nth) => {
      const [x, y] = [75 + (nth % 4) * 110, 50 + Math.floor(nth / 4) * 116];
      const places = [
        { x, y: y - 22 },
        { x: x + 26, y: y + 22 },
        { x: x - 26, y: y + 22 },
      ] as const;
      const isThere = census[type] > 0;
      return [
        ...arcsOf[type].map(([from, to]) =>
          arrow(places[from] ?? places[0], places[to] ?? places[0], {
            look: isThere ? "pen-line" : "hair",
            short: 7,
            bend: 4,
          }),
        ),
        ...places.map((at) => dot(at.x, at.y, 3.5, isThere ? "full" : "plain")),
        text(x - 4, y + 52, type, { anchor: "end", look: "small quiet" }),
        text(x + 8, y + 52, String(census[type]), { look: isThere ? "small strong" : "small quiet" }),
      ];
    }),
  };
};
