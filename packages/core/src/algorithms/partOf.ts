/** A part of a whole as a number; `null` where there is no whole. */
export const partOf = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
