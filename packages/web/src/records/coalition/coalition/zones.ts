/** A time zone as people write it: "America/New_York" is "America/New York". */
export const inWords = (zone: string): string => zone.replaceAll("_", " ");

type City = { readonly value: string; readonly region: string; readonly city: string };

/** Every zone this browser knows but one, by the part of the world it names first. */
export const zonesByRegion = (without: string): ReadonlyMap<string, readonly City[]> => {
  // Not every browser counts UTC among its zones.
  const all = [...new Set([...Intl.supportedValuesOf("timeZone"), "UTC"])].filter((zone) => zone !== without);
  const cities = all.map((value): City => {
    const [region = value, ...rest] = inWords(value).split("/");
    return { value, region, city: rest.length > 0 ? rest.join("/") : region };
  });
  return Map.groupBy(cities, ({ region }) => region);
};
