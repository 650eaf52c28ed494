import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aBrowser, type Seen } from "../../testing/aBrowser.ts";
import { aCoalition, aLink, ines, ovens, release, talk } from "../../testing/aCoalition.ts";
import { aHouse, type AHouse } from "../../testing/aHouse.ts";
import { html } from "./html.ts";

let at: AHouse;
const pages = new Map<string, Seen>();

/** Every page, as somebody meets it. */
beforeAll(async () => {
  at = await aHouse();
  const coalition = await aCoalition(at.house);
  await release(coalition);
  const visitor = aBrowser(at.doors);
  const keep = async (name: string, seen: Seen | Promise<Seen>) => {
    pages.set(name, await seen);
    return pages.get(name) as Seen;
  };
  await keep("front door, fresh", visitor.get("/"));
  await keep("example", visitor.get("/example"));
  const setUpPath = (await at.house.accounts.setUp.link())?.path ?? "";
  const setUp = await keep("set-up", visitor.get(setUpPath));
  await keep("set-up, refused", visitor.submit(setUp, "Start", { name: "" }));
  await keep("sign-in", visitor.get("/sign-in"));
  await keep("sign-in, asked", visitor.get("/sign-in/link"));
  await keep("not found", visitor.get("/nothing/here"));
  await keep("link, unknown", visitor.get(`/l/none/${"x".repeat(43)}`));
  await keep("link, not held", visitor.get("/l/none"));
  for (const task of ["affirm", "conversation", "join", "newcomer", "projector"] as const) {
    const phone = aBrowser(at.doors);
    const { path, id } = await aLink(at.house, {
      task,
      about: talk,
      ...(task === "projector" && { person: null, member: null }),
    });
    const open = await keep(`${task}, to be opened`, phone.get(path));
    await phone.submit(open, "data-look");
    const first = await keep(task, phone.get(`/l/${id}`));
    if (task === "affirm") {
      await keep("affirm, own words", phone.get(`/l/${id}?own=${ovens}`));
      const yes = await phone.submit(first, "Yes, this is ours");
      await keep("affirm, receipt", phone.follow(yes));
      await keep("affirm, later", phone.get(`/l/${id}?after=commitment-keys-001`));
    }
    if (task === "conversation") {
      const asked = await keep("conversation, question", phone.get(`/l/${id}?at=talk`));
      await keep(
        "conversation, so far",
        phone.follow(await phone.submit(asked, "Keep this answer", { words: "Two ovens. On Mondays." })),
      );
      const answer = /at=([\w-]{22})"/.exec(pages.get("conversation, so far")?.body ?? "")?.[1] ?? "";
      for (const what of ["", "mark", "correct", "take-back", "release"])
        await keep(`conversation, answer ${what}`, phone.get(`/l/${id}?at=${answer}&do=${what}`));
    }
  }
  const laptop = aBrowser(at.doors);
  await laptop.submit(await laptop.get(setUpPath), "Start", {
    name: "Sol",
    email: "sol@example.org",
    password: "four unrelated words",
    coalition: "River",
    zone: "UTC",
    host: "Sol",
  });
  for (const path of ["/account", "/account/outbox", "/account/passkey", "/found"]) await keep(path, laptop.get(path));
  await keep("link of another", laptop.get((await aLink(at.house)).path));
  await coalition.ask(ines, "endRepresentation", { id: "representation-tariq" });
});

afterAll(() => at.close());

test("every page weighs at most 30 KB with all it needs", () => {
  const weights = [...pages].map(([name, { body }]) => ({
    name,
    kb: gzipSync(body).length / 1024,
    plain: Buffer.byteLength(body) / 1024,
  }));
  if (process.env["WEIGH"]) console.table(weights);
  expect(weights.length).toBeGreaterThan(25);
  for (const { name, kb } of weights) expect([name, kb < 30]).toEqual([name, true]);
  for (const [, { body }] of pages) expect(body).not.toMatch(/<(link|img|iframe)\b|<script[^>]* src=/);
});

test("every page has a language, one heading, its landmarks, and a name for every field", () => {
  for (const [name, { body }] of pages) {
    const told = (what: RegExp) => [name, [...body.matchAll(what)].length];
    expect(told(/<html lang="en" dir="ltr">/g)).toEqual([name, 1]);
    expect(told(/<h1[ >]/g)).toEqual([name, 1]);
    expect(told(/<main[ >]/g)).toEqual([name, 1]);
    expect(told(/<title>[^<]+<\/title>/g)).toEqual([name, 1]);
    const named = new Set([...body.matchAll(/<label for="([^"]*)"/g)].map(([, field]) => field));
    for (const [, field] of body.matchAll(/<(?:input|textarea|select) class="input" id="([^"]*)"/g))
      expect([name, field, named.has(field)]).toEqual([name, field, true]);
    const ids = [...body.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect([name, ids]).toEqual([name, [...new Set(ids)]]);
  }
});

test("nothing is styled or run but what the page's own nonce allows", () => {
  for (const [name, { body, headers }] of pages) {
    const nonce = /'nonce-([^']+)'/.exec(headers.get("content-security-policy") ?? "")?.[1];
    expect([name, / style="| on\w+="/.test(body.replaceAll(/<(style|script)[\s\S]*?<\/\1>/g, ""))]).toEqual([
      name,
      false,
    ]);
    for (const [, given] of body.matchAll(/<(?:style|script) nonce="([^"]*)"/g))
      expect([name, given]).toEqual([name, nonce]);
    expect([name, nonce === undefined]).toEqual([name, false]);
  }
});

test("what is put into markup is escaped, in lists too, and nothing stands for nothing", () => {
  expect(html`<p title="${`"'<&>`}">${["<b>", html`<i>${"&"}</i>`, null, false, undefined, 0]}</p>`.text).toBe(
    '<p title="&quot;&#39;&lt;&amp;&gt;">&lt;b&gt;<i>&amp;</i>0</p>',
  );
});
