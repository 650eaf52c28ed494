import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { anyHistory } from "@mortar/core/testing/anyHistory.ts";
import { asked, femi } from "@mortar/core/testing/newcomer.ts";
import { gathered, ines } from "@mortar/core/testing/cast.ts";
import { told } from "@mortar/core/testing/story.ts";
import { type AppInFolder, appInFolder } from "../testing/appInFolder.ts";
import { load } from "./loading.ts";

/** Rows made by other rules are made anew from the history; nothing may get lost on that way. */
describe("a coalition loaded from its history", () => {
  let it: AppInFolder;
  beforeEach(async () => {
    it = await appInFolder();
  });
  afterEach(() => it.end());

  const fromHistory = async (stream: string) => {
    const copy = `${stream}-copy`;
    expect(await it.store.copyIn(copy, it.store.copyOut(stream))).toBe("copied");
    return (await load(it.store, copy)).whole;
  };

  /** Who invites, and from which coalition, are words that founding it brought. */
  const invitedTo = async (stream: string) => {
    await it.app.tell(stream, told(...gathered));
    const ask = { request: "request-invitation-01", command: "inviteMember", ask: asked };
    const outcome = await it.app.request(stream, ask, {
      person: ines.person,
      via: "session",
      proof: "account:password",
    });
    expect(outcome).toHaveProperty("happened");
  };

  test("keeps the words that an event says again after an earlier one", async () => {
    await invitedTo("kitchen-in-words");
    const whole = await fromHistory("kitchen-in-words");
    expect(whole).toEqual((await load(it.store, "kitchen-in-words")).whole);
    expect([...whole.invitations.values()].map(({ from }) => from.said)).toEqual(["Ines"]);
  });

  test("is what lay beside it, whatever happened", { timeout: 120_000 }, async () => {
    let nth = 0;
    await fc.assert(
      fc.asyncProperty(anyHistory, async (happened) => {
        const stream = `kitchen-anyhow-${++nth}`;
        await it.app.tell(stream, happened);
        expect(await fromHistory(stream)).toEqual((await load(it.store, stream)).whole);
      }),
      { numRuns: 30 },
    );
  });

  test("shows those words in what happened to the record, and when looked back upon", async () => {
    await invitedTo("kitchen-looked-back");
    const [id] = [...(await load(it.store, "kitchen-looked-back")).whole.invitations.keys()];
    const past = await it.app.history("kitchen-looked-back", ines.person, "invitations", id ?? "");
    expect(past?.map(({ told: it }) => it["from"])).toMatchObject([{ said: "Ines" }]);
    const then = await it.app.lookBack("kitchen-looked-back", femi.person, "2026-11-02");
    expect(then?.tables["invitations"]).toMatchObject([{ from: { said: "Ines" } }]);
  });
});
