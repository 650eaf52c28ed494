import { platformFeature as world } from "@mortar/core/src/worlds/index.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type AFront, aFront } from "../../testing/doors/aFront.ts";
import { signedIn } from "../../testing/doors/visitor.ts";

let at: AFront;
let cookie = "";
beforeAll(async () => {
  at = await aFront();
  await at.house.app.tell(world.id, world.happened);
  const [someone] = at.house.examples.peopleOf(world.id);
  ({ cookie } = await signedIn(at, someone?.id ?? "", world.id));
});
afterAll(() => at.close());

const look = async (path: string, encoding: string) => {
  const url = `http://localhost:${at.port}/api/coalitions/${world.id}/${path}`;
  const answer = await fetch(url, { headers: { cookie, "accept-encoding": encoding } });
  // Where the stream stands is sealed anew for every look.
  const { cursor: _, ...seen } = (await answer.json()) as Record<string, unknown>;
  return { packedAs: answer.headers.get("content-encoding"), seen };
};

test.each(["view", "as-it-was-on/2026-09-01", "answers/moved"])(
  "whoever looks at %s over a poor line gets it packed, and the same as over any",
  async (path) => {
    const plain = await look(path, "identity");
    expect(plain.packedAs).toBeNull();
    for (const encoding of ["br", "gzip"]) {
      const packed = await look(path, encoding);
      expect(packed.packedAs).toBe(encoding);
      expect(packed.seen).toEqual(plain.seen);
    }
  },
);
