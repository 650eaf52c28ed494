import { openClient, Unreachable } from "@mortar/client";
import { expect, test, vi } from "vitest";
import { heardOnceSayable } from "./heardOnceSayable.ts";

const overLine = (line: () => Promise<Response>) => openClient("coalition-1", line);
const asked = { request: "request-1", command: "affirmCommitment", ask: {}, as: null };

test("what the server answers is kept until all of it can be said, and heard then", async () => {
  const { promise: whole, resolve: isWhole } = Promise.withResolvers<void>();
  const refused = { code: "edit/stale", sentence: "Someone changed this.", about: [] };
  const client = heardOnceSayable(
    overLine(async () => Response.json(refused, { status: 409 })),
    whole,
  );
  const heard = vi.fn<(answer: unknown) => void>();
  const hearing = client.request(asked).then(heard);
  await new Promise((later) => setTimeout(later, 0));
  expect(heard).not.toHaveBeenCalled();
  isWhole();
  await hearing;
  expect(heard).toHaveBeenCalledExactlyOnceWith(expect.objectContaining(refused));
});

test("that the line is down is heard at once", async () => {
  const never = new Promise<void>(() => {});
  const client = heardOnceSayable(
    overLine(async () => Promise.reject(new TypeError("Failed to fetch"))),
    never,
  );
  await expect(client.look()).rejects.toThrow(Unreachable);
});
