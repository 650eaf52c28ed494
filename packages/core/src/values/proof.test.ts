import { expect, test } from "vitest";
import { asBroughtIn, isBroughtIn, proofFrom } from "./proof.ts";

test("a proof tells how, handed over in which way, and by whom", () => {
  expect(proofFrom("account:passkey")).toEqual({ how: "account", handedOver: null, by: null });
  expect(proofFrom("account:password:qr:person-1")).toEqual({ how: "account", handedOver: "qr", by: "person-1" });
  expect(proofFrom("link:in-person:person-1")).toEqual({ how: "link", handedOver: "in-person", by: "person-1" });
  expect(proofFrom("example")).toEqual({ how: "example", handedOver: null, by: null });
});

test("what a file tells of how somebody was known is kept, once, and is no proof here", () => {
  const by = { person: "person-1", via: "link", proof: "link:in-person:person-2" };
  const told = { person: "person-1", via: "import", proof: "file:link:link:in-person:person-2" };
  expect(asBroughtIn(by)).toEqual(told);
  expect(asBroughtIn({ ...told, via: "session" })).toEqual(told);
  expect([isBroughtIn(by), isBroughtIn(told)]).toEqual([false, true]);
  expect(proofFrom(told.proof)).toEqual({ how: "file", handedOver: null, by: null });
});
