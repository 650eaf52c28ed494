/**
 * The value below which a share of all lies, between two values where it falls between them. Of one value or more, smallest first.
 *
 * @source hyndman-fan-1996: type 7.
 */
export const quantile = (sorted: ArrayLike<number>, share: number): number => {
  const place = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(place)] as number, sorted[Math.ceil(place)] as number];
  return below + (above - below) * (place - Math.floor(place));
};
