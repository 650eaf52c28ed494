import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Webhook as Verifier } from "standardwebhooks";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { aCoalition, bo, ines, kitchen, library, noor, release, talk, tariq } from "../../testing/aCoalition.ts";
import { type AReceiver, aReceiver } from "../../testing/aReceiver.ts";
import { settingsIn } from "../../testing/settingsIn.ts";
import type { House } from "../door/house.ts";
import { openHouse } from "../door/openHouse.ts";
import { isRefused } from "../links/refused.ts";

let folder: string;
let opened: Awaited<ReturnType<typeof openHouse>>;
let house: House;
let told: Awaited<ReturnType<typeof aCoalition>>;
let receiver: AReceiver;
const clock = { ahead: 0 };

const open = () =>
  openHouse(settingsIn(folder, { WEBHOOKS_TO_PRIVATE: "1" }), () => new Date(Date.now() + clock.ahead));

beforeEach(async () => {
  clock.ahead = 0;
  folder = mkdtempSync(join(tmpdir(), "mortar-webhooks-"));
  opened = await open();
  house = opened.house;
  told = await aCoalition(house);
  receiver = await aReceiver();
});
afterEach(async () => {
  await opened.close();
  await receiver.close();
  rmSync(folder, { recursive: true });
});

const made = async (person: string) => {
  const answer = await house.webhooks.make(person, { coalition: kitchen, address: receiver.address });
  if (isRefused(answer)) throw new Error(answer.refused);
  return answer;
};

const received = () =>
  receiver.received.map(({ body }) => JSON.parse(body) as { type: string; data: Record<string, string> });
const idsOf = () => receiver.received.map(({ headers }) => headers["webhook-id"]);
const hears = async (count: number) => {
  await expect.poll(() => receiver.received.length, { timeout: 5_000 }).toBe(count);
  return received();
};
const settled = async () => {
  await house.webhooks.beat();
  return received();
};

describe("what a person may see", () => {
  test("is told in ids, with what happened, and never in words", async () => {
    await made(ines);
    await told.ask(ines, "addPerson", { id: "person-ada-000001", name: "Ada Marker-Name" });
    const [first] = await hears(1);
    expect(first).toEqual({
      type: "record.changed",
      timestamp: expect.stringMatching(/^\d{4}-.*Z$/),
      data: {
        coalition: kitchen,
        kind: "persons",
        id: "person-ada-000001",
        happened: "PersonAdded",
        revision: expect.any(String),
      },
    });
    expect(JSON.stringify(receiver.received)).not.toContain("Marker-Name");
  });

  test("is signed as Standard Webhooks has it", async () => {
    const { secret } = await made(ines);
    await told.ask(ines, "addPerson", { id: "person-ada-000001", name: "Ada" });
    await hears(1);
    const [{ headers, body }] = receiver.received as [AReceiver["received"][number]];
    const verifier = new Verifier(secret);
    expect(verifier.verify(body, headers as Record<string, string>)).toEqual(JSON.parse(body));
    expect(() => verifier.verify(`${body} `, headers as Record<string, string>)).toThrow("No matching signature");
  });

  test("is all that is told: what is hidden from her is told to nobody for her", async () => {
    await made(noor);
    const answer = { id: "answer-hidden-0001", conversation: talk, speaker: tariq, question: "need" };
    await told.ask(ines, "hearAnswer", { ...answer, words: "For those in the talk alone" });
    await release(told);
    const tidings = await hears(2);
    expect(new Set(tidings.map(({ data }) => data["kind"]))).toEqual(new Set(["commitments"]));
    expect(await settled()).toHaveLength(2);
  });

  test("is not told of what had happened before", async () => {
    await told.ask(ines, "addPerson", { id: "person-ada-000001", name: "Ada" });
    await made(ines);
    expect(await settled()).toEqual([]);
  });
});

describe("whoever loses her place", () => {
  test("has no webhook any more, and what waited is told to nobody", async () => {
    await made(tariq);
    receiver.answer(() => 500);
    await told.ask(ines, "renameMember", { id: library, name: "The Old Library" }).catch(() => undefined);
    await release(told);
    await expect.poll(() => receiver.received.length).toBeGreaterThan(0);
    await told.ask(ines, "endRepresentation", { id: "representation-tariq" });
    await settled();
    const before = receiver.received.length;
    receiver.answer(() => 204);
    clock.ahead = 3_600_000;
    await settled();
    expect(receiver.received.length).toBe(before);
    expect(await house.webhooks.list(tariq)).toEqual([]);
  });

  test("or the sight of something alone, is not told of that even where it was on its way", async () => {
    const garden = "member-garden-00001";
    await told.ask(ines, "addMember", { id: garden, form: "organisation", name: "The Garden" });
    const stays = { id: "representation-bo-02", member: garden, person: bo, role: "voice" };
    await told.ask(ines, "nameRepresentative", stays);
    await made(bo);
    receiver.answer(() => 503);
    await release(told);
    await hears(2);
    await told.ask(ines, "endRepresentation", { id: "representation-bo" });
    receiver.answer(() => 204);
    clock.ahead = 6_000;
    await settled();
    expect(received().filter(({ data }) => data["kind"] === "commitments")).toHaveLength(2);
    expect(await house.webhooks.list(bo)).toHaveLength(1);
  });

  test("and whoever sees more than before is told to look anew", async () => {
    await made(bo);
    await told.ask(ines, "appointSteward", { id: "stewardship-bo-0001", person: bo, since: "2026-03-02" });
    await expect.poll(() => received().map(({ type }) => type)).toContain("sight.changed");
  });
});

describe("what does not arrive", () => {
  test("is sent again under the same id, after growing waits", async () => {
    await made(ines);
    receiver.answer((nth) => (nth < 3 ? 503 : 200));
    await told.ask(ines, "addPerson", { id: "person-ada-000001", name: "Ada" });
    await hears(1);
    await settled();
    expect(receiver.received).toHaveLength(1);
    clock.ahead += 6_000;
    await settled();
    clock.ahead += 6_000;
    await settled();
    expect(receiver.received).toHaveLength(2);
    clock.ahead += 300_000;
    await settled();
    expect(new Set(idsOf())).toHaveLength(1);
    expect(receiver.received).toHaveLength(3);
    const id = (await house.webhooks.list(ines))[0]?.id ?? "";
    expect(await house.webhooks.deliveries(ines, id)).toMatchObject([
      { state: "delivered", tries: 3, lastStatus: 200 },
    ]);
  });

  test("for about three days: then nothing more is sent, and that is said", async () => {
    const { webhook } = await made(ines);
    receiver.answer(() => 500);
    await told.ask(ines, "addPerson", { id: "person-ada-000001", name: "Ada" });
    await hears(1);
    const began = Date.now();
    for (let hours = 0; hours < 90; hours++) {
      clock.ahead += 3_600_000;
      await settled();
    }
    expect(receiver.received).toHaveLength(10);
    const [now] = await house.webhooks.list(ines);
    expect(now?.state).toBe("off");
    const daysTried = (Date.parse(now?.offSince ?? "") - began) / 86_400_000;
    expect(daysTried).toBeGreaterThan(3);
    expect(daysTried).toBeLessThan(3.6);
    expect(await house.webhooks.deliveries(ines, webhook.id)).toMatchObject([{ state: "given-up", tries: 10 }]);
    await told.ask(ines, "addPerson", { id: "person-cyd-000001", name: "Cyd" });
    await settled();
    expect(receiver.received).toHaveLength(10);

    receiver.answer(() => 200);
    expect(await house.webhooks.turnOn(ines, webhook.id)).toBe(true);
    await told.ask(ines, "addPerson", { id: "person-dee-000001", name: "Dee" });
    expect((await hears(11)).at(-1)?.data["id"]).toBe("person-dee-000001");
  });

  test("410 turns it off at once", async () => {
    await made(ines);
    receiver.answer(() => 410);
    await told.ask(ines, "addPerson", { id: "person-ada-000001", name: "Ada" });
    await hears(1);
    await expect.poll(async () => (await house.webhooks.list(ines))[0]?.state).toBe("off");
  });

  test("survives that the server ends: the next start sends it", async () => {
    await made(ines);
    receiver.answer(() => 500);
    await told.ask(ines, "addPerson", { id: "person-ada-000001", name: "Ada" });
    await hears(1);
    await opened.close();
    receiver.answer(() => 200);
    clock.ahead += 10_000;
    opened = await open();
    house = opened.house;
    await settled();
    expect(new Set(idsOf())).toHaveLength(1);
    expect(receiver.received).toHaveLength(2);
  });

  test("does not keep the server from ending: what it is not told of any more waits for the next start", async () => {
    await made(ines);
    receiver.answer(() => 500);
    await told.ask(ines, "addPerson", { id: "person-ada-000001", name: "Ada" });
    await told.ask(ines, "addPerson", { id: "person-cyd-000001", name: "Cyd" });
    await hears(2);
    clock.ahead += 10_000;
    let closing: Promise<void> | undefined;
    receiver.answer(() => {
      closing ??= opened.close();
      return 200;
    });
    await house.webhooks.beat();
    await closing;
    expect(receiver.received).toHaveLength(3);
    opened = await open();
    house = opened.house;
    await settled();
    expect(receiver.received).toHaveLength(4);
    expect(new Set(idsOf())).toHaveLength(2);
  });
});

describe("a receiver that never answers", () => {
  let silent: AReceiver;
  beforeEach(async () => {
    silent = await aReceiver();
    silent.answer(() => "never");
    const answer = await house.webhooks.make(ines, { coalition: kitchen, address: silent.address });
    if (isRefused(answer)) throw new Error(answer.refused);
  });
  afterEach(() => silent.close());

  test("holds nobody up but itself", async () => {
    const { webhook } = await made(ines);
    await told.ask(ines, "addPerson", { id: "person-ada-000001", name: "Ada" });
    await hears(1);
    await expect.poll(() => silent.received.length).toBe(1);
    await told.ask(ines, "addPerson", { id: "person-cyd-000001", name: "Cyd" });
    await hears(2);
    expect(await house.webhooks.test(ines, webhook.id)).toBe(true);
    expect(await hears(3)).toMatchObject([{}, {}, { type: "test" }]);
    // Its own messages keep their order: the second waits for what becomes of the first.
    expect(silent.received).toHaveLength(1);
  });
});

describe("how it stands with a webhook", () => {
  const standing = async () => {
    const [{ toldAt, failingSince, lastStatus, lastTrouble, nextAt } = {}] = await house.webhooks.list(ines);
    return { toldAt, failingSince, lastStatus, lastTrouble, nextAt };
  };
  const instant = expect.stringMatching(/^\d{4}-.*Z$/);
  const nothing = { toldAt: null, failingSince: null, lastStatus: null, lastTrouble: null, nextAt: null };

  test("is told as it is: nothing yet, told, failing since the first time in a row, told again", async () => {
    await made(ines);
    expect(await standing()).toEqual(nothing);
    await told.ask(ines, "addPerson", { id: "person-ada-000001", name: "Ada" });
    await expect.poll(standing).toEqual({ ...nothing, toldAt: instant, lastStatus: 204 });
    const { toldAt } = await standing();
    receiver.answer(() => 503);
    await told.ask(ines, "addPerson", { id: "person-cyd-000001", name: "Cyd" });
    await expect.poll(standing).toMatchObject({ toldAt, failingSince: instant, lastStatus: 503, nextAt: instant });
    const { failingSince, nextAt } = await standing();
    clock.ahead += 6_000;
    await settled();
    const later = await standing();
    expect(later).toMatchObject({ toldAt, failingSince, lastStatus: 503 });
    expect(Date.parse(later.nextAt ?? "")).toBeGreaterThan(Date.parse(nextAt ?? ""));
    receiver.answer(() => 200);
    clock.ahead += 300_000;
    await settled();
    const again = await standing();
    expect(again).toMatchObject({ failingSince: null, lastStatus: 200, nextAt: null });
    expect(Date.parse(again.toldAt ?? "")).toBeGreaterThan(Date.parse(toldAt ?? ""));
  });

  test("and why nothing came back where nothing did", async () => {
    await made(ines);
    await receiver.close();
    await told.ask(ines, "addPerson", { id: "person-ada-000001", name: "Ada" });
    await expect.poll(standing).toMatchObject({ failingSince: instant, lastStatus: null, lastTrouble: "refused" });
  });
});

describe("one's own webhooks", () => {
  test("a test is sent at once, and seen in the list", async () => {
    const { webhook } = await made(ines);
    expect(await house.webhooks.test(ines, webhook.id)).toBe(true);
    expect(received()).toMatchObject([{ type: "test", data: { coalition: kitchen } }]);
    expect(await house.webhooks.deliveries(ines, webhook.id)).toMatchObject([{ type: "test", state: "delivered" }]);
  });

  test("a new secret signs beside the old one for a day", async () => {
    const { webhook, secret } = await made(ines);
    const next = (await house.webhooks.rotate(ines, webhook.id)) as string;
    const verified = () => {
      const { headers, body } = receiver.received.at(-1) as AReceiver["received"][number];
      return [secret, next].map((it) => {
        try {
          return new Verifier(it).verify(body, headers as Record<string, string>) !== null;
        } catch {
          return false;
        }
      });
    };
    await house.webhooks.test(ines, webhook.id);
    expect(verified()).toEqual([true, true]);
    // The verifier goes by the machine's clock: what is sent is of now again, once a day is over.
    clock.ahead = 86_400_001;
    await house.webhooks.test(ines, webhook.id);
    const signatures = String(receiver.received.at(-1)?.headers["webhook-signature"]).split(" ");
    expect(signatures).toHaveLength(1);
  });

  test("nobody else's can be ended, tested, turned on or looked at", async () => {
    const { webhook } = await made(ines);
    expect(await house.webhooks.deliveries(bo, webhook.id)).toBeNull();
    expect(await house.webhooks.end(bo, webhook.id)).toBe(false);
    expect(await house.webhooks.test(bo, webhook.id)).toBe(false);
    expect(await house.webhooks.rotate(bo, webhook.id)).toBeNull();
    expect(await house.webhooks.turnOn(bo, webhook.id)).toBe(false);
    expect(await house.webhooks.list(bo)).toEqual([]);
    expect(await house.webhooks.end(ines, webhook.id)).toBe(true);
    await told.ask(ines, "addPerson", { id: "person-ada-000001", name: "Ada" });
    expect(await settled()).toEqual([]);
  });

  test.each([
    ["webhook/address", kitchen, "ftp://example.org"],
    ["webhook/no-place", "coalition-that-is-not", "https://example.org/"],
  ])("%s", async (refused, coalition, address) => {
    expect(await house.webhooks.make(ines, { coalition, address })).toMatchObject({ refused });
  });

  test("the secret is nowhere on the disk", async () => {
    const { secret } = await made(ines);
    await house.webhooks.beat();
    for (const name of readdirSync(folder).filter((it) => it.includes("sqlite")))
      expect(readFileSync(join(folder, name)).includes(secret.slice(6)), name).toBe(false);
  });
});
