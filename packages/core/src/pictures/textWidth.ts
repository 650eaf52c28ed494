/**
 * How wide a text is in a sans serif, in units of its size: an estimate without a font, a little on the generous side,
 * since a picture laid out on a server has none to ask.
 */
export const textWidth = (text: string): number => {
  let width = 0;
  for (const letter of text) width += widthOf(letter);
  return width;
};

/** The text as it fits: whole, or cut short with an ellipsis. */
export const cutToWidth = (text: string, width: number): string => {
  if (textWidth(text) <= width) return text;
  const letters = Array.from(text);
  let room = width - textWidth("…");
  let kept = 0;
  while (kept < letters.length && room >= widthOf(letters[kept] as string)) room -= widthOf(letters[kept++] as string);
  return `${letters.slice(0, kept).join("").trimEnd()}…`;
};

/** Broken between words into at most so many lines of about one length; the last is cut short where there is more. */
export const linesOf = (text: string, width: number, most: number): readonly string[] => {
  const words = text.split(/\s+/).filter((word) => word !== "");
  const lines = broken(words, width, most);
  const longest = Math.max(...words.map(textWidth), textWidth(text) / lines.length);
  // The narrowest that takes no more lines, so that no single word is left over.
  for (let tried = longest; tried < width; tried += 0.5) {
    const narrower = broken(words, tried, most);
    if (narrower.length <= lines.length && narrower.every((line) => textWidth(line) <= tried)) return narrower;
  }
  return lines.map((line) => cutToWidth(line, width));
};

const broken = (words: readonly string[], width: number, most: number): readonly string[] => {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const longer = `${last} ${word}`;
    if (last === undefined || (lines.length < most && textWidth(longer) > width)) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines.length > 0 ? lines : [""];
};

const widthOf = (letter: string): number => {
  if (/[iljtfrI.,:;'’|!()[\] ]/.test(letter)) return 0.33;
  if (/[mwMW@%—…]/.test(letter)) return 0.9;
  if (/[A-ZÀ-ÞΑ-ΩА-Я&]/.test(letter)) return 0.72;
  return letter.codePointAt(0)! < WIDE_SCRIPTS ? 0.56 : 1.05;
};

/** From here on letters are about as wide as they are high. */
const WIDE_SCRIPTS = 0x2e80;
