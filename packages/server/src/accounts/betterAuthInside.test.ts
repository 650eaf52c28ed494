import { expect, test, vi } from "vitest";
import { logger } from "./betterAuthInside.ts";

test("what better-auth has trouble with is told without what it was about", () => {
  const written = vi.spyOn(console, "error").mockImplementation(() => {});
  const trouble = Object.assign(new RangeError("ada@example.org is there"), {
    detail: "Key (email)=(ada@example.org)",
  });
  logger.log("error", "Failed to create user", trouble, { email: "ada@example.org" });
  const all = written.mock.calls.flat();
  written.mockRestore();
  expect(all).toEqual(["Failed to create user", "RangeError", "object"]);
});
