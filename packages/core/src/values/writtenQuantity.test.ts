import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { QUANTITY_MAX } from "./resource.ts";
import { writtenQuantity } from "./writtenQuantity.ts";

const read = (...written: readonly string[]) =>
  written.map((it) => {
    const found = writtenQuantity(it);
    return "wrong" in found ? found.wrong : found.quantity;
  });

describe("an amount as somebody typed it", () => {
  test("has a comma or a point before the hundredths", () => {
    expect(read("6", "5.5", "5,5", " 7,25 ", ",5", "5,", "0,50", "1234,56")).toEqual([
      6, 5.5, 5.5, 7.25, 0.5, 5, 0.5, 1234.56,
    ]);
  });

  test("has any usual sign between thousands", () => {
    const many = [
      "1 200",
      "1\u00A0200,50",
      "1\u202F200.50",
      "1'200.50",
      "1’200",
      "1,200.50",
      "1.200,50",
      "1.200.000",
      "12,345,678.9",
    ];
    expect(read(...many)).toEqual([1200, 1200.5, 1200.5, 1200.5, 1200, 1200.5, 1200.5, 1_200_000, 12_345_678.9]);
  });

  test("may be in Arabic or Persian digits, or in wide ones", () => {
    expect(read("٥٫٥", "۱۲", "６", "٬١", "١٬٢٠٠")).toEqual([5.5, 12, 6, "no-number", 1200]);
  });

  test("is not guessed where it could be read in two ways", () => {
    expect(read("1,200", "1.200", "12,345", "999.999")).toEqual(Array.from({ length: 4 }, () => "two-ways"));
    expect(read("0,125", "1234,567")).toEqual(["too-fine", "too-fine"]);
  });

  test("is more than nothing, to the hundredth, and no more than can be counted", () => {
    expect(read("0", "-3", "−3", "0,001", "1e12", `${QUANTITY_MAX}`, `${QUANTITY_MAX}1`)).toEqual([
      "nothing",
      "nothing",
      "nothing",
      "too-fine",
      "no-number",
      QUANTITY_MAX,
      "too-much",
    ]);
  });

  test("is a number and nothing else", () => {
    expect(read("", "  ", "six", "6 h", "6h", "5.5.5", "1,20,300", "1 2", "=6", "Infinity", ".", ",")).toEqual(
      Array.from({ length: 12 }, () => "no-number"),
    );
  });
});

test("every amount is read as it is written in English, German, French and Arabic, without signs between thousands", () => {
  const amount = fc.integer({ min: 1, max: 1e9 }).map((it) => it / 100);
  fc.assert(
    fc.property(amount, fc.constantFrom("en", "de", "fr", "ar-EG"), (it, locale) => {
      const written = new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 2 }).format(it);
      expect(read(written)).toEqual([it]);
    }),
  );
});
