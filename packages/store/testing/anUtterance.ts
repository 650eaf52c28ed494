import * as fc from "fast-check";

const unit = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 0x7f }) },
  { weight: 2, arbitrary: fc.integer({ min: 0x80, max: 0xffff }) },
  { weight: 3, arbitrary: fc.integer({ min: 0xd7f0, max: 0xe00f }) },
);

/** Any words at all, by UTF-16 units: many pairs of surrogates, and many halves without the other. */
export const anUtterance = fc.oneof(
  fc.array(unit, { maxLength: 40 }).map((units) => String.fromCharCode(...units)),
  fc
    .array(fc.constantFrom("a", "ß", "猫", "😀", "\ud83d", "\ude00", "\u0000"), { maxLength: 3000 })
    .map((parts) => parts.join("")),
);
