import { describe, expect, test } from "vitest";
import { aLink, allotments, bo, ines, kitchen, library, olu, ovens, talk } from "../../testing/aCoalition.ts";
import { freshRequest, fromHere } from "../../testing/doors/visitor.ts";
import {
  at,
  oneForAll,
  refusedBy,
  seen,
  standing,
  version,
  wanjiru,
  who,
} from "../../testing/doors/nobodyForAnother.ts";

oneForAll();

describe("a link", () => {
  const form = { origin: "http://localhost:4400", "content-type": "application/x-www-form-urlencoded" };
  const sentTo = (path: string, cookie: string, fields: Readonly<Record<string, string>>) =>
    at.send(path, { method: "POST", headers: { ...form, cookie }, body: new URLSearchParams(fields).toString() });
  const yes = () => ({ do: "affirm", how: "as-it-stands", commitment: ovens, seen, request: freshRequest() });
  const claimedBy = async (minted: Awaited<ReturnType<typeof aLink>>) => {
    const { secret } = (await at.house.links.claim(minted.token)) as { readonly secret: string };
    return `mortar-link=${secret}`;
  };

  const minted: readonly (readonly [string, () => ReturnType<typeof aLink>])[] = [
    ["for another task: joining", () => aLink(at.house, { task: "join" })],
    ["for another task: a conversation", () => aLink(at.house, { task: "conversation", about: talk })],
    ["for another task: what a newcomer reads", () => aLink(at.house, { task: "newcomer", about: "invitation-1" })],
    ["for another task: the projector", () => aLink(at.house, { task: "projector", person: null, member: null })],
    ["of another member's representative", () => aLink(at.house, { person: olu, member: allotments })],
    [
      "of another member's representative that names this member",
      () => aLink(at.house, { person: olu, member: library }),
    ],
    ["of a voice inside the member", () => aLink(at.house, { person: bo })],
    ["of someone who no longer speaks for it", () => aLink(at.house, { person: wanjiru })],
    ["of the steward", () => aLink(at.house, { person: ines })],
    ["in another member's name", () => aLink(at.house, { member: allotments })],
  ];
  test.each(minted)("%s", async (_, mint) => {
    const link = await mint();
    const before = await version();
    const answer = await sentTo(`/l/${link.id}`, await claimedBy(link), yes());
    expect(answer.status).toBeLessThan(500);
    expect([await version(), (await standing()).disclosure]).toEqual([before, "released"]);
  });

  test("that was not claimed", async () => {
    const link = await aLink(at.house);
    await refusedBy(() => sentTo(`/l/${link.id}`, "", yes()), 410);
  });

  test("that is only opened, as a mail scanner does", async () => {
    const link = await aLink(at.house);
    const before = await version();
    for (const method of ["GET", "HEAD"]) expect((await at.send(link.path, { method })).status).toBe(200);
    expect(await at.house.links.peek(link.token)).toMatchObject({ is: "fresh" });
    expect(await version()).toBe(before);
  });

  test("claimed in one browser, used in another", async () => {
    const link = await aLink(at.house);
    await claimedBy(link);
    await refusedBy(() => sentTo(`/l/${link.id}`, `mortar-link=${"A".repeat(43)}`, yes()), 410);
    expect((await sentTo(link.path, "", {})).status).toBeGreaterThanOrEqual(400);
  });

  test("whose cookie is sent to another link", async () => {
    const cookie = await claimedBy(await aLink(at.house, { task: "join" }));
    const other = await aLink(at.house);
    await refusedBy(() => sentTo(`/l/${other.id}`, cookie, yes()), 410);
  });

  test("opened in the browser in which the steward is signed in", async () => {
    const link = await aLink(at.house);
    const both = `${await claimedBy(link)}; ${who[ines]!.cookie}`;
    await refusedBy(() => sentTo(`/l/${link.id}`, both, yes()), 403);
  });

  test("taken back after it was claimed", async () => {
    const link = await aLink(at.house);
    const cookie = await claimedBy(link);
    await at.house.links.end(link.id);
    await refusedBy(() => sentTo(`/l/${link.id}`, cookie, yes()), 410);
  });

  test("sent from another site", async () => {
    const link = await aLink(at.house);
    const cookie = await claimedBy(link);
    await refusedBy(
      () =>
        at.send(`/l/${link.id}`, {
          method: "POST",
          headers: { ...form, origin: "https://elsewhere.example", cookie },
          body: new URLSearchParams(yes()).toString(),
        }),
      403,
      "door/foreign-origin",
    );
  });

  test("is no way into the workspace", async () => {
    const cookie = await claimedBy(await aLink(at.house));
    const path = `/api/coalitions/${kitchen}/commands/affirmCommitment`;
    await refusedBy(
      () =>
        at.send(path, {
          method: "POST",
          headers: { ...fromHere, cookie },
          body: JSON.stringify({ request: freshRequest(), ask: { id: ovens, seen }, as: library }),
        }),
      401,
      "door/signed-out",
    );
  });
});
