import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aCoalition, ines, kitchen, tariq } from "../../../testing/aCoalition.ts";
import { type AFront, aFront } from "../../../testing/doors/aFront.ts";
import { fromHere, hostSignedIn, signedIn, type Visitor } from "../../../testing/doors/visitor.ts";

let from: AFront;
let at: AFront;
let host: Visitor;
let file: string;
let fileName: string | undefined;

beforeAll(async () => {
  [from, at] = [await aFront(), await aFront()];
  host = await hostSignedIn(at);
  const its = await hostSignedIn(from);
  await aCoalition(from.house);
  await signedIn(from, tariq, kitchen);
  const taken = await from.send("/bring-in/take-along", {
    method: "POST",
    headers: { ...fromHere, "content-type": "application/x-www-form-urlencoded", cookie: its.cookie },
    body: "coalition=&passphrase=open+sesame+please",
  });
  file = taken.body;
  fileName = taken.headers["content-disposition"];
}, 60_000);
afterAll(() => Promise.all([from.close(), at.close()]));

const formWith = (content: string, passphrase = "", boundary = "--a-boundary") => ({
  boundary,
  body: [
    `--${boundary}\r\ncontent-disposition: form-data; name="passphrase"\r\n\r\n${passphrase}`,
    `\r\n--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.jsonl"\r\ncontent-type: text/plain\r\n\r\n${content}`,
    `\r\n--${boundary}--\r\n`,
  ].join(""),
});

const send = (who: Visitor, path: string, body: string, type = "application/x-www-form-urlencoded") =>
  at.send(path, { method: "POST", headers: { ...fromHere, "content-type": type, cookie: who.cookie }, body });

const sendFile = async (content: string, passphrase?: string) => {
  const { boundary, body } = formWith(content, passphrase);
  return send(host, "/bring-in", body, `multipart/form-data; boundary=${boundary}`);
};

/** The page once the file is gone through. */
const over = async (path: string): Promise<string> => {
  for (;;) {
    const page = await at.send(path, { headers: { cookie: host.cookie } });
    if (page.headers["refresh"] === undefined) return page.body;
    await new Promise((later) => setTimeout(later, 50));
  }
};

test("a host takes everything along as a file with a name", () => {
  expect(fileName).toBe('attachment; filename="mortar.jsonl"');
});

test("a host sends a file, sees what would come of it, and brings it in", async () => {
  const sent = await sendFile(file, "open sesame please");
  expect(sent.status).toBe(303);
  const path = String(sent.headers["location"]);
  const would = await over(path);
  expect(would).toContain("Riverside Kitchen");
  expect(would).toContain("is brought in. Its history says so");
  expect(would).toContain("1 account is new here, 1 is here already.");
  expect(await at.house.store.streams()).toEqual([]);

  expect((await send(host, path, "as-copy=no")).headers["location"]).toBe(path);
  const waiting = () => readdirSync(join(at.folder, "incoming"));
  expect(waiting()).toHaveLength(1);
  expect(await over(path)).toContain("It is done");
  await expect.poll(waiting).toEqual([]);
  expect((await at.house.app.coalitionsOf(ines)).map(({ id }) => id)).toEqual([kitchen]);
  expect(await at.house.accounts.accountOf(tariq)).toMatchObject({ host: false });
  expect(await over(String((await sendFile(file)).headers["location"]))).toContain(
    "is here already and stays as it is.",
  );
}, 60_000);

test("what is wrong is told by its line", async () => {
  const page = await over(String((await sendFile(file.replace('"version":3', '"version":33'))).headers["location"]));
  expect(page).toContain("This file cannot be brought in");
  expect(page).toContain("<b>Line 5</b>");
  expect(page).toContain("Event 3 is missing: this one is number 33.");
  expect(page).not.toContain("as-copy");
});

test("without a file, or long after, one is asked for again", async () => {
  expect((await send(host, "/bring-in", "", "text/plain")).status).toBe(422);
  const gone = await at.send("/bring-in/00000000-0000-0000-0000-000000000000", { headers: { cookie: host.cookie } });
  expect([gone.status, gone.body]).toEqual([422, expect.stringContaining("This file is no longer here.")]);
});

test("the host's own coalitions stand there by name, others by their ids", async () => {
  await at.house.app.request(
    "coalition-of-the-host",
    {
      request: "request-of-the-host-01",
      command: "foundCoalition",
      ask: {
        id: "coalition-of-the-host",
        name: "Harbour Crossing",
        zone: "Europe/Lisbon",
        host: "The host",
        yourName: "Host",
        stewardship: "stewardship-of-host",
        on: "2026-03-02",
      },
      as: null,
    },
    { person: host.person, via: "session", proof: "account:password", mayFound: true },
  );
  const { body } = await at.send("/bring-in", { headers: { cookie: host.cookie } });
  expect(body).toMatch(/<option value="coalition-of-the-host"[^>]*>Harbour Crossing</);
  expect(body).toMatch(new RegExp(`<option value="${kitchen}"[^>]*>${kitchen}<`));
});

test("it is for hosts", async () => {
  const steward = await signedIn(at, "person-of-another-01", kitchen);
  for (const path of ["/bring-in", "/bring-in/take-along"]) {
    expect((await send(steward, path, "coalition=")).status).toBe(403);
    expect((await send({ ...steward, cookie: "" }, path, "")).headers["location"]).toBe("/sign-in?next=/bring-in");
  }
  expect((await at.send("/bring-in", { headers: { cookie: steward.cookie } })).status).toBe(403);
});
