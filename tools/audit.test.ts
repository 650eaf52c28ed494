import { expect, test } from "vitest";
import { reportIn } from "./audit.ts";

test("what is known to be vulnerable is named, the worst only", () => {
  const vulnerabilities = { mild: { severity: "low" }, bad: { severity: "high" }, worse: { severity: "critical" } };
  expect(reportIn(`npm warn something\n${JSON.stringify({ vulnerabilities })}`)).toEqual(["bad", "worse"]);
  expect(reportIn(JSON.stringify({ vulnerabilities: {} }))).toEqual([]);
});

test("where nobody answers, nothing is known", () => {
  expect(reportIn(`npm warn audit 405\n${JSON.stringify({ message: "405", statusCode: 405 })}`)).toBeNull();
  expect(reportIn("")).toBeNull();
  expect(reportIn("{ broken")).toBeNull();
});
