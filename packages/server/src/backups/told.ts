/** How far something is, in a sentence for whoever runs the installation; numbers where it counts something. */
export type Told = { readonly said: string; readonly done?: number; readonly of?: number };
export type Tell = (told: Told) => void;

/** 12,345 */
export const counted = (number: number): string => number.toLocaleString("en");

/** "1 event", "12,345 events" */
export const counting = (number: number, thing: string): string =>
  `${counted(number)} ${number === 1 ? thing : `${thing}s`}`;

/** "12.3 MB" */
export const sizeIn = (bytes: number): string =>
  bytes < 1_000_000 ? `${counted(Math.ceil(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
