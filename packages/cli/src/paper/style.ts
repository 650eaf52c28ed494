import type { Ground } from "../ground.ts";

const codes = { strong: [1, 22], faint: [2, 22], good: [32, 39], look: [33, 39], wrong: [31, 39] } as const;

/** Emphasis, where the terminal shows any; nothing is said by colour alone. */
export const inStyle = ({ isColoured }: Pick<Ground, "isColoured">, style: keyof typeof codes, text: string): string =>
  isColoured ? `\u001b[${codes[style][0]}m${text}\u001b[${codes[style][1]}m` : text;
