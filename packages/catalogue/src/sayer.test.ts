import { expect, test } from "vitest";
import { compiled, sayer } from "./sayer.ts";
import { sayerFrom } from "./say.ts";

test("a page says with the messages it carries what the server says", () => {
  const carried = JSON.parse(JSON.stringify(compiled("en"))) as ReturnType<typeof compiled>;
  expect(sayerFrom("en", carried)("front.title")).toBe("What needs you now");
  expect(sayer("en")("front.title")).toBe("What needs you now");
});

test("a locale we do not have speaks English", () => {
  expect(sayer("tlh")("front.title")).toBe("What needs you now");
  expect(sayer("__proto__")("front.title")).toBe("What needs you now");
});

test("made-up locales show what is not translatable, what does not fit, and what runs the other way", () => {
  expect(sayer("en-XA")("front.title")).toBe("Ŵĥåţ ñééðš ýöû ñöŵ~~~~~~");
  expect(sayer("ar-XB")("front.title")).toBe("\u{202e}What needs you now\u{202c}");
});
