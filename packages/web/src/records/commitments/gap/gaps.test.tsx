import { screen } from "@testing-library/react";
import { people } from "@mortar/core/src/worlds/cloudMigration/cast.ts";
import { beforeEach, describe, expect, test } from "vitest";
import { wholeWorld } from "../../../../testing/boots.ts";
import { enterRoom } from "../../../../testing/enterRoom.tsx";

beforeEach(() => localStorage.clear());

describe("What is not named yet", () => {
  const called = (name: RegExp) => screen.getAllByRole("button", { name }).map((it) => it.getAttribute("aria-label"));

  test("each of a steward's ways to ask says what it asks about, also where a member has left several things open", async () => {
    await enterRoom(wholeWorld(), people.amara, "/commitments/gaps");
    const ways = called(/^Ask Finance about it/);
    expect(ways).toContain("Ask Finance about it: Finance has not named what it gets out of this.");
    expect(new Set(ways).size).toBe(ways.length);
    expect(ways.length).toBeGreaterThan(1);
  });

  test("each of a member's own answers says what it is about", async () => {
    await enterRoom(wholeWorld(), people.samuel, "/commitments/gaps");
    const ways = called(/^We cannot say yet/);
    expect(ways).toContain("We cannot say yet: You have not named what Finance gets out of this.");
    expect(new Set(ways).size).toBe(ways.length);
    expect(ways.length).toBeGreaterThan(1);
  });
});
