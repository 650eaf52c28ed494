import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { linkSecretOf } from "./linkCookie.ts";
import type { NewLink } from "./link.ts";
import { openLinks } from "./links.ts";
import type { Claimed, Links } from "./links.ts";
import { isRefused } from "./refused.ts";
import { freshGround, type Ground } from "../../testing/ground.ts";
import { freshToken } from "./token.ts";

let ground: Ground;
let links: Links;
let time: Date;
const day = 86_400_000;

const open = (publicUrl = "https://mortar.example"): Promise<Links> =>
  openLinks({ tables: ground.tables, publicUrl, now: () => time });

beforeEach(async () => {
  ground = await freshGround();
  time = new Date("2026-03-02T09:00:00.000Z");
  links = await open();
});

afterEach(async () => {
  await links.close();
  ground.drop();
});

const affirm: NewLink = {
  coalition: "c1",
  task: "affirm",
  person: "amara",
  member: "river-trust",
  madeBy: "sol",
  handedOver: "mail",
};

const mint = async (link: Partial<NewLink> = {}) => {
  const minted = await links.mint({ ...affirm, ...link });
  return { id: minted.link.id, link: minted.link, token: minted.path.split("/").at(-1) ?? "" };
};

const claimed = (answer: Awaited<ReturnType<Links["claim"]>>): Claimed => {
  if (isRefused(answer)) throw new Error(`refused: ${answer.refused}`);
  return answer;
};

test("a link carries what it was minted with, for fourteen days", async () => {
  const { link, id } = await mint();
  expect(link).toEqual({
    ...affirm,
    about: null,
    id,
    madeAt: "2026-03-02T09:00:00.000Z",
    expiresAt: "2026-03-16T09:00:00.000Z",
    claimedAt: null,
    endedAt: null,
  });
});

test("looking changes nothing, however often", async () => {
  const { token, id, link } = await mint();
  for (let look = 0; look < 3; look += 1) expect(await links.peek(token)).toEqual({ is: "fresh", id, link });
  expect((await links.list("c1"))[0]?.claimedAt).toBeNull();
});

test("claiming trades the token for a cookie that holds the task", async () => {
  const { token, id } = await mint();
  const { secret, cookie, link } = claimed(await links.claim(token));
  expect(link.claimedAt).toBe("2026-03-02T09:00:00.000Z");
  expect(cookie).toBe(`mortar-link=${secret}; Path=/l/${id}; Max-Age=1209600; HttpOnly; SameSite=Lax; Secure`);
  expect(await links.bearer(linkSecretOf(new Headers({ cookie: `other=1; mortar-link=${secret}` })), id)).toEqual(link);
});

test("on plain http the cookie is not marked Secure, or it would be lost", async () => {
  await links.close();
  links = await open("http://localhost:4400");
  expect(claimed(await links.claim((await mint()).token)).cookie).not.toContain("Secure");
});

test("a second claim from elsewhere is refused and told when it was used", async () => {
  const { token } = await mint();
  claimed(await links.claim(token));
  time = new Date(time.getTime() + day);
  const used = { refused: "link/used", args: { usedAt: "2026-03-02T09:00:00.000Z" } };
  expect(await links.claim(token)).toEqual(used);
  expect(await links.peek(token)).toEqual(used);
});

test("a claim whose answer was lost can be sent again from the same page", async () => {
  const { token, id } = await mint();
  const secret = freshToken();
  const first = claimed(await links.claim(token, secret));
  expect(await links.claim(token, secret)).toEqual(first);
  expect(await links.bearer(secret, id)).not.toBeNull();
});

test("a secret that is not one of ours is not taken", async () => {
  const { token } = await mint();
  expect(await links.claim(token, "1234")).toEqual({ refused: "link/unknown", args: {} });
  expect(await links.peek(token)).toMatchObject({ is: "fresh" });
});

test("of many claims at once exactly one wins", async () => {
  const { token, id } = await mint();
  const answers = await Promise.all(Array.from({ length: 20 }, () => links.claim(token)));
  const winners = answers.filter((answer) => !isRefused(answer));
  expect(winners).toHaveLength(1);
  expect(await links.bearer(claimed(winners[0] as Claimed).secret, id)).not.toBeNull();
});

test("a cookie of one link does nothing for another", async () => {
  const mine = await mint();
  const other = await mint({ person: "bo" });
  const { secret } = claimed(await links.claim(mine.token));
  claimed(await links.claim(other.token));
  expect(await links.bearer(secret, other.id)).toBeNull();
  expect(await links.bearer(null, mine.id)).toBeNull();
  expect(await links.bearer(mine.token, mine.id)).toBeNull();
});

test("the same secret asked for by two links stays two cookies", async () => {
  const secret = freshToken();
  const mine = await mint();
  const other = await mint({ task: "conversation" });
  claimed(await links.claim(mine.token, secret));
  claimed(await links.claim(other.token, secret));
  expect((await links.bearer(secret, mine.id))?.task).toBe("affirm");
  expect((await links.bearer(secret, other.id))?.task).toBe("conversation");
});

test("an unclaimed link expires", async () => {
  const { token } = await mint();
  time = new Date(time.getTime() + 14 * day);
  const expired = { refused: "link/expired", args: { expiredAt: "2026-03-16T09:00:00.000Z" } };
  expect(await links.peek(token)).toEqual(expired);
  expect(await links.claim(token)).toEqual(expired);
});

test("a claimed link holds for fourteen days from the claim, even when claimed late", async () => {
  const { token, id } = await mint();
  time = new Date(time.getTime() + 13 * day);
  const { secret } = claimed(await links.claim(token));
  time = new Date(time.getTime() + 14 * day - 1);
  expect(await links.bearer(secret, id)).not.toBeNull();
  time = new Date(time.getTime() + 1);
  expect(await links.bearer(secret, id)).toBeNull();
});

test("a projector link opens on several screens and ends for all of them after twelve hours", async () => {
  const { token, id } = await mint({ task: "projector", person: null, member: null });
  const first = claimed(await links.claim(token));
  time = new Date(time.getTime() + day / 4);
  const second = claimed(await links.claim(token));
  for (const { secret } of [first, second]) expect((await links.bearer(secret, id))?.task).toBe("projector");
  expect(second.cookie).toContain("Max-Age=21600;");
  time = new Date(time.getTime() + day / 4);
  expect(await links.claim(token)).toMatchObject({ refused: "link/expired" });
  expect(await links.bearer(second.secret, id)).toBeNull();
});

test("a projector link keeps the fifty newest screens", async () => {
  const { token, id } = await mint({ task: "projector", person: null, member: null });
  const screens: string[] = [];
  while (screens.length < 51) {
    time = new Date(time.getTime() + 1);
    screens.push(claimed(await links.claim(token)).secret);
  }
  expect(await links.bearer(screens[0] ?? "", id)).toBeNull();
  expect(await links.bearer(screens[1] ?? "", id)).not.toBeNull();
});

test("ending a link ends its cookie", async () => {
  const { token, id } = await mint();
  const { secret } = claimed(await links.claim(token));
  await links.end(id);
  expect(await links.bearer(secret, id)).toBeNull();
  expect(await links.peek(token)).toEqual({ refused: "link/ended", args: {} });
  expect(await links.claim(token)).toEqual({ refused: "link/ended", args: {} });
});

const areOver = (minted: readonly { readonly token: string }[]) =>
  Promise.all(minted.map(async ({ token }) => isRefused(await links.peek(token))));

test("ending all for a person leaves other people and other coalitions alone", async () => {
  const here = await mint();
  const there = await mint({ coalition: "c2" });
  const bo = await mint({ person: "bo" });
  await links.endAllFor("amara", "c1");
  expect(await areOver([here, there, bo])).toEqual([true, false, false]);
  await links.endAllFor("amara");
  expect(await areOver([here, there, bo])).toEqual([true, true, false]);
});

test("an unknown token is refused like any other", async () => {
  expect(await links.peek(freshToken())).toEqual({ refused: "link/unknown", args: {} });
  expect(await links.claim("")).toEqual({ refused: "link/unknown", args: {} });
});

test("neither token nor secret is ever at rest, and only this user may read the file", async () => {
  const { token } = await mint();
  const { secret } = claimed(await links.claim(token));
  const bytes = await ground.atRest();
  expect(bytes).toContain("river-trust");
  expect(bytes).not.toContain(token);
  expect(bytes).not.toContain(secret);
  expect(JSON.stringify(await links.list("c1"))).not.toContain(token);
  for (const name of readdirSync(ground.folder)) expect(statSync(join(ground.folder, name)).mode & 0o077).toBe(0);
});

test("links survive a restart", async () => {
  const { token, id } = await mint();
  const { secret } = claimed(await links.claim(token));
  await links.close();
  links = await open();
  expect((await links.bearer(secret, id))?.person).toBe("amara");
  expect(await links.claim(token)).toMatchObject({ refused: "link/used" });
});
