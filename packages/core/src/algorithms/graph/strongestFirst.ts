/**
 * Nodes by strength, the strongest first, equals by their place. A node may be put in again with another strength; whoever takes one
 * says which entries still hold. A binary heap in two arrays.
 *
 * @cost log of how many were put in, for each put and each one taken.
 */
export const strongestFirst = (most: number) => {
  const nodes = new Int32Array(most);
  const strengths = new Float64Array(most);
  let count = 0;

  const isBefore = (one: number, other: number): boolean =>
    (strengths[one] as number) > (strengths[other] as number) ||
    (strengths[one] === strengths[other] && (nodes[one] as number) < (nodes[other] as number));

  const exchange = (one: number, other: number): void => {
    const [node, strength] = [nodes[one] as number, strengths[one] as number];
    nodes[one] = nodes[other] as number;
    strengths[one] = strengths[other] as number;
    nodes[other] = node;
    strengths[other] = strength;
  };

  const sink = (): void => {
    for (let at = 0; ;) {
      let best = at;
      for (let below = 2 * at + 1; below <= 2 * at + 2; below++)
        if (below < count && isBefore(below, best)) best = below;
      if (best === at) return;
      exchange(at, best);
      at = best;
    }
  };

  return {
    put: (node: number, strength: number): void => {
      nodes[count] = node;
      strengths[count] = strength;
      for (let at = count++; at > 0 && isBefore(at, (at - 1) >> 1); at = (at - 1) >> 1) exchange(at, (at - 1) >> 1);
    },
    /** −1 where no entry holds. */
    take: (holds: (node: number, strength: number) => boolean): number => {
      while (count > 0) {
        const [node, strength] = [nodes[0] as number, strengths[0] as number];
        exchange(0, --count);
        sink();
        if (holds(node, strength)) return node;
      }
      return -1;
    },
  };
};
