/** The places of the `most` greatest figures above 0 among those that are allowed, the greatest first; of equals, the first. */
export const nearestFirst = (
  figures: Float64Array,
  most: number,
  isAllowed: (place: number) => boolean,
): readonly number[] => {
  const found: number[] = [];
  const figure = (place: number | undefined) => (place === undefined ? 0 : (figures[place] as number));
  for (let place = 0; place < figures.length; place++) {
    const isNearer = figure(place) > (found.length < most ? 0 : figure(found.at(-1)));
    if (!isNearer || !isAllowed(place)) continue;
    if (found.length === most) found.pop();
    const before = found.findIndex((it) => figure(it) < figure(place));
    found.splice(before < 0 ? found.length : before, 0, place);
  }
  return found;
};
