import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { linkSecretOf } from "./linkCookie.ts";
import type { NewLink } from "./link.ts";
import { openLinks } from "./links.ts";
import type { Claimed, Links } from "./links.ts";
import { isRefused } from "./refused.ts";
import { freshToken } from "./token.ts";

let folder: string;
let links: Links;
let time: Date;
const day = 86_400_000;

const open = (publicUrl = "https://mortar.example"): Links => openLinks({ folder, publicUrl, now: () => time });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "links-"));
  time = new Date("2026-03-02T09:00:00.000Z");
  links = open();
});

afterEach(() => {
  links.close();
  rmSync(folder, { recursive: true });
});

const affirm: NewLink = {
  coalition: "c1",
  task: "affirm",
  person: "amara",
  member: "river-trust",
  madeBy: "sol",
  handedOver: "mail",
};

const mint = (link: Partial<NewLink> = {}) => {
  const minted = links.mint({ ...affirm, ...link });
  return { id: minted.link.id, link: minted.link, token: minted.path.split("/").at(-1) ?? "" };
};

const claimed = (answer: ReturnType<Links["claim"]>): Claimed => {
  if (isRefused(answer)) throw new Error(`refused: ${answer.refused}`);
  return answer;
};

const bytesAtRest = (): string =>
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), "latin1"))
    .join("");

test("a link carries what it was minted with, for fourteen days", () => {
  const { link, id } = mint();
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

test("looking changes nothing, however often", () => {
  const { token, id, link } = mint();
  for (let look = 0; look < 3; look += 1) expect(links.peek(token)).toEqual({ is: "fresh", id, link });
  expect(links.list("c1")[0]?.claimedAt).toBeNull();
});

test("claiming trades the token for a cookie that holds the task", () => {
  const { token, id } = mint();
  const { secret, cookie, link } = claimed(links.claim(token));
  expect(link.claimedAt).toBe("2026-03-02T09:00:00.000Z");
  expect(cookie).toBe(`mortar-link=${secret}; Path=/l/${id}; Max-Age=1209600; HttpOnly; SameSite=Lax; Secure`);
  expect(links.bearer(linkSecretOf(new Headers({ cookie: `other=1; mortar-link=${secret}` })), id)).toEqual(link);
});

test("on plain http the cookie is not marked Secure, or it would be lost", () => {
  links.close();
  links = open("http://localhost:4400");
  expect(claimed(links.claim(mint().token)).cookie).not.toContain("Secure");
});

test("a second claim from elsewhere is refused and told when it was used", () => {
  const { token } = mint();
  claimed(links.claim(token));
  time = new Date(time.getTime() + day);
  const used = { refused: "link/used", args: { usedAt: "2026-03-02T09:00:00.000Z" } };
  expect(links.claim(token)).toEqual(used);
  expect(links.peek(token)).toEqual(used);
});

test("a claim whose answer was lost can be sent again from the same page", () => {
  const { token, id } = mint();
  const secret = freshToken();
  const first = claimed(links.claim(token, secret));
  expect(links.claim(token, secret)).toEqual(first);
  expect(links.bearer(secret, id)).not.toBeNull();
});

test("a secret that is not one of ours is not taken", () => {
  const { token } = mint();
  expect(links.claim(token, "1234")).toEqual({ refused: "link/unknown", args: {} });
  expect(links.peek(token)).toMatchObject({ is: "fresh" });
});

test("of many claims at once, through two open doors, exactly one wins", async () => {
  const { token, id } = mint();
  const other = open();
  const answers = await Promise.all(
    Array.from({ length: 20 }, async (_, turn) => {
      await new Promise((resolve) => setImmediate(resolve));
      return (turn % 2 === 0 ? links : other).claim(token);
    }),
  );
  other.close();
  const winners = answers.filter((answer) => !isRefused(answer));
  expect(winners).toHaveLength(1);
  expect(links.bearer(claimed(winners[0] as Claimed).secret, id)).not.toBeNull();
});

test("a cookie of one link does nothing for another", () => {
  const mine = mint();
  const other = mint({ person: "bo" });
  const { secret } = claimed(links.claim(mine.token));
  claimed(links.claim(other.token));
  expect(links.bearer(secret, other.id)).toBeNull();
  expect(links.bearer(null, mine.id)).toBeNull();
  expect(links.bearer(mine.token, mine.id)).toBeNull();
});

test("the same secret asked for by two links stays two cookies", () => {
  const secret = freshToken();
  const mine = mint();
  const other = mint({ task: "conversation" });
  claimed(links.claim(mine.token, secret));
  claimed(links.claim(other.token, secret));
  expect(links.bearer(secret, mine.id)?.task).toBe("affirm");
  expect(links.bearer(secret, other.id)?.task).toBe("conversation");
});

test("an unclaimed link expires", () => {
  const { token } = mint();
  time = new Date(time.getTime() + 14 * day);
  const expired = { refused: "link/expired", args: { expiredAt: "2026-03-16T09:00:00.000Z" } };
  expect(links.peek(token)).toEqual(expired);
  expect(links.claim(token)).toEqual(expired);
});

test("a claimed link holds for fourteen days from the claim, even when claimed late", () => {
  const { token, id } = mint();
  time = new Date(time.getTime() + 13 * day);
  const { secret } = claimed(links.claim(token));
  time = new Date(time.getTime() + 14 * day - 1);
  expect(links.bearer(secret, id)).not.toBeNull();
  time = new Date(time.getTime() + 1);
  expect(links.bearer(secret, id)).toBeNull();
});

test("a projector link opens on several screens and ends for all of them after twelve hours", () => {
  const { token, id } = mint({ task: "projector", person: null, member: null });
  const first = claimed(links.claim(token));
  time = new Date(time.getTime() + day / 4);
  const second = claimed(links.claim(token));
  expect([first, second].map(({ secret }) => links.bearer(secret, id)?.task)).toEqual(["projector", "projector"]);
  expect(second.cookie).toContain("Max-Age=21600;");
  time = new Date(time.getTime() + day / 4);
  expect(links.claim(token)).toMatchObject({ refused: "link/expired" });
  expect(links.bearer(second.secret, id)).toBeNull();
});

test("a projector link keeps the fifty newest screens", () => {
  const { token, id } = mint({ task: "projector", person: null, member: null });
  const screens = Array.from({ length: 51 }, () => claimed(links.claim(token)).secret);
  expect(links.bearer(screens[0] ?? "", id)).toBeNull();
  expect(links.bearer(screens[1] ?? "", id)).not.toBeNull();
});

test("ending a link ends its cookie", () => {
  const { token, id } = mint();
  const { secret } = claimed(links.claim(token));
  links.end(id);
  expect(links.bearer(secret, id)).toBeNull();
  expect(links.peek(token)).toEqual({ refused: "link/ended", args: {} });
  expect(links.claim(token)).toEqual({ refused: "link/ended", args: {} });
});

test("ending all for a person leaves other people and other coalitions alone", () => {
  const here = mint();
  const there = mint({ coalition: "c2" });
  const bo = mint({ person: "bo" });
  links.endAllFor("amara", "c1");
  expect([here, there, bo].map(({ token }) => isRefused(links.peek(token)))).toEqual([true, false, false]);
  links.endAllFor("amara");
  expect([here, there, bo].map(({ token }) => isRefused(links.peek(token)))).toEqual([true, true, false]);
});

test("an unknown token is refused like any other", () => {
  expect(links.peek(freshToken())).toEqual({ refused: "link/unknown", args: {} });
  expect(links.claim("")).toEqual({ refused: "link/unknown", args: {} });
});

test("neither token nor secret is ever at rest, and only this user may read the file", () => {
  const { token } = mint();
  const { secret } = claimed(links.claim(token));
  const bytes = bytesAtRest();
  expect(bytes).toContain("river-trust");
  expect(bytes).not.toContain(token);
  expect(bytes).not.toContain(secret);
  expect(JSON.stringify(links.list("c1"))).not.toContain(token);
  for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o077).toBe(0);
});

test("links survive a restart", () => {
  const { token, id } = mint();
  const { secret } = claimed(links.claim(token));
  links.close();
  links = open();
  expect(links.bearer(secret, id)?.person).toBe("amara");
  expect(links.claim(token)).toMatchObject({ refused: "link/used" });
});
