const HOUR_MS = 3_600_000;

/** Counts how often each person asks within an hour, for what costs more than a look. */
export const openShare = (perHour: number, now: () => Date) => {
  let hour = 0;
  let counts = new Map<string, number>();
  return {
    isTooMany: (person: string): boolean => {
      const thisHour = Math.floor(now().getTime() / HOUR_MS);
      if (thisHour !== hour) counts = new Map();
      hour = thisHour;
      const count = (counts.get(person) ?? 0) + 1;
      counts.set(person, count);
      return count > perHour;
    },
  };
};
