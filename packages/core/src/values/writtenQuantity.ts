import { Quantity } from "./resource.ts";

/** Why a text says no amount; the sentence is the catalogue's `written.WRONG`. */
export const quantityWrongs = ["no-number", "two-ways", "nothing", "too-fine", "too-much"] as const;
export type QuantityWrong = (typeof quantityWrongs)[number];

/** An amount a text says, or why it says none. */
export type WrittenQuantity = { readonly quantity: number } | { readonly wrong: QuantityWrong };

/**
 * What somebody typed as an amount, with a comma or a point before the hundredths and any usual sign between thousands.
 * `1,200` is twelve hundred in one country and a bit more than one in another: it is not guessed.
 */
export const writtenQuantity = (written: string): WrittenQuantity => {
  const text = plain(written);
  if (TWO_WAYS.test(text)) return { wrong: "two-ways" };
  const number = numberIn(text);
  if (number === null) return { wrong: "no-number" };
  if (number <= 0) return { wrong: "nothing" };
  const read = Quantity.safeParse(number);
  if (read.success) return { quantity: read.data };
  return { wrong: read.error.issues.some(({ code }) => code === "too_big") ? "too-much" : "too-fine" };
};

/** One sign, with three digits after it and no more than three before. */
const TWO_WAYS = /^[1-9]\d{0,2}[.,]\d{3}$/;
const DECIMAL = /^-?\d*[.,]?\d+$|^-?\d+[.,]$/;
const THOUSANDS = /^(\d{1,3}(?:,\d{3})+)(\.\d+)?$|^(\d{1,3}(?:\.\d{3})+)(,\d+)?$/;

const numberIn = (text: string): number | null => {
  if (DECIMAL.test(text)) return Number(text.replace(",", "."));
  const [, byCommas, point = "", byPoints, comma = ""] = THOUSANDS.exec(text) ?? [];
  const whole = byCommas ?? byPoints;
  return whole === undefined ? null : Number(whole.replaceAll(/\D/g, "") + (point || comma.replace(",", ".")));
};

/** Digits of any width, Arabic or Persian, without what only sets thousands apart. */
const plain = (written: string): string =>
  written
    .normalize("NFKC")
    .replaceAll(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replaceAll("\u066B", ".")
    .replaceAll("\u2212", "-")
    .trim()
    .replaceAll(/(?<=\d)[\s'’\u066C](?=\d{3}(?!\d))/g, "");
