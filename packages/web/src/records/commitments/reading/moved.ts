/** The same, with one in another place. */
export const moved = (ids: readonly string[], index: number, by: -1 | 1): readonly string[] => {
  const next = [...ids];
  const [it] = next.splice(index, 1);
  if (it !== undefined) next.splice(index + by, 0, it);
  return next;
};
