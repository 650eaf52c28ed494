import { expect, test } from "vitest";
import { proofFrom } from "./proof.ts";

test("a proof tells how, handed over in which way, and by whom", () => {
  expect(proofFrom("account:passkey")).toEqual({ how: "account", handedOver: null, by: null });
  expect(proofFrom("account:password:qr:person-1")).toEqual({ how: "account", handedOver: "qr", by: "person-1" });
  expect(proofFrom("link:in-person:person-1")).toEqual({ how: "link", handedOver: "in-person", by: "person-1" });
  expect(proofFrom("example")).toEqual({ how: "example", handedOver: null, by: null });
});
