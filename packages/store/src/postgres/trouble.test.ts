import { expect, test } from "vitest";
import { StoreTrouble } from "../eventStore.ts";
import { troubleIn, troubleOfAppend } from "./trouble.ts";

const failing = (code: string): Error => Object.assign(new Error("as the server says it"), { code });

test.each([
  ["53100", "store/full"],
  ["25006", "store/read-only"],
  ["42501", "store/read-only"],
  ["28P01", "store/unreachable"],
  ["3D000", "store/unreachable"],
  ["53300", "store/unreachable"],
  ["57P03", "store/unreachable"],
  ["57P01", "store/unreachable"],
  ["ECONNREFUSED", "store/unreachable"],
  ["ENOTFOUND", "store/unreachable"],
  ["57014", "store/in-use"],
  ["55P03", "store/in-use"],
  ["XX001", "store/damaged"],
])("%s is %s, and the cause is kept", (code, trouble) => {
  const cause = failing(code);
  expect(troubleIn(cause)).toMatchObject({ name: "StoreTrouble", code: trouble, cause });
});

test("a mistake is no trouble of the server", () => {
  expect(troubleIn(failing("23505"))).toBeNull();
  expect(troubleIn(failing("22021"))).toBeNull();
  expect(troubleIn(new RangeError("no such passage"))).toBeNull();
});

test("a line that broke is told by whichever of its causes there is", () => {
  const sentences = [
    "Connection terminated unexpectedly",
    "timeout exceeded when trying to connect",
    "timeout expired",
  ];
  for (const sentence of [...sentences, "Query read timeout"])
    expect(troubleIn(new Error(sentence))).toMatchObject({ code: "store/unreachable" });
  expect(troubleIn(new AggregateError([failing("ECONNREFUSED")]))).toMatchObject({ code: "store/unreachable" });
});

test("where the line breaks while an append is under way, whether it is stored is not known", () => {
  for (const error of [failing("ECONNRESET"), failing("57P01"), new Error("Connection terminated unexpectedly")])
    expect(troubleOfAppend(error)).toMatchObject({ code: "store/unsure", cause: error });
  for (const code of ["53100", "25006", "57014"])
    expect(troubleOfAppend(failing(code))?.code).toBe(troubleIn(failing(code))?.code);
  const known = new StoreTrouble("store/closed", "The store is closed.");
  expect(troubleOfAppend(known)).toBe(known);
});
