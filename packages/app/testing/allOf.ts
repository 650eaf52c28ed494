/** Everything that comes, in its order. */
export const allOf = async <It>(source: AsyncIterable<It>): Promise<readonly It[]> => {
  const all: It[] = [];
  for await (const it of source) all.push(it);
  return all;
};
