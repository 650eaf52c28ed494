import { isHumanNow, proofFrom } from "@mortar/core";
import { gathered, ines, olu, tariq } from "@mortar/core/testing/cast.ts";
import { type Deed, told } from "@mortar/core/testing/story.ts";
import { affirmed, lending, tied } from "@mortar/core/testing/talk.ts";
import type { EventStore } from "@mortar/store";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { broughtIn, checked, fileFrom, forged } from "../testing/aFile.ts";
import { allOf } from "../testing/allOf.ts";
import { type AppInFolder, appInFolder } from "../testing/appInFolder.ts";
import { enter } from "./importWhole.ts";
import { movesWithoutLoss } from "../testing/movingBetween.ts";

const kitchen = "coalition-kitchen";
const host = "person-of-the-host";
let here: AppInFolder;
let there: AppInFolder;

beforeEach(async () => {
  here = await appInFolder();
  there = await appInFolder();
});
afterEach(() => Promise.all([here.end(), there.end()]));

const fileOf = async (...past: readonly Deed[]): Promise<string> => {
  await here.app.tell(kitchen, told(...past));
  return fileFrom(here.store, kitchen);
};

test("what moves between installations of one secret loses nothing, to the letter and for everyone", () =>
  movesWithoutLoss(here.store, there.store));

describe("a file that this installation did not make, or that was changed", () => {
  const foreign = async () => forged(await fileOf(...tied), (lines) => lines);

  test("counts nobody's yes as one that was said here, in any record and in all of its history", async () => {
    await broughtIn(there.store, await foreign());
    let yeses = 0;
    for (const person of [ines, olu, tariq]) {
      const view = await there.app.look(kitchen, person.person);
      for (const [kind, rows] of Object.entries(view?.tables ?? {}))
        for (const it of rows) {
          expect(isHumanNow(it.changed.by)).toBe(false);
          for (const by of actorsIn(it)) {
            yeses += "isInOwnWords" in by ? 1 : 0;
            expect([kind, by["via"], String(by["proof"]).split(":")[0]]).toEqual([kind, "import", "file"]);
          }
          for (const past of (await there.app.history(kitchen, person.person, kind, it.id)) ?? [])
            expect([past.by.via, proofFrom(past.by.proof).how]).toEqual(["import", "file"]);
        }
    }
    expect(yeses).toBeGreaterThan(3);
  });

  test("says so to everyone in the coalition: by whom, when, from where", async () => {
    await broughtIn(there.store, await foreign(), { by: host });
    for (const { person } of [ines, olu]) {
      const view = await there.app.look(kitchen, person);
      expect(view?.tables["coalitions"]?.[0]).toMatchObject({
        broughtIn: {
          at: "2026-11-02T09:00:00.000Z",
          by: host,
          from: "https://old.example",
          madeAt: "2026-11-01T08:00:00.000Z",
        },
      });
    }
  });

  test("is told the same when it is taken from here to somewhere else", async () => {
    await broughtIn(there.store, await foreign());
    const again = forged(await fileFrom(there.store, kitchen), (lines) => lines);
    const third = await appInFolder();
    try {
      await broughtIn(third.store, again);
      const [yes, proof] = await yesOf(third);
      expect([yes, proof]).toEqual(["import", "file:session:account"]);
    } finally {
      await third.end();
    }
  });

  test("cannot make a yes by leaving out that it was brought in, or by saying how somebody was known", async () => {
    await broughtIn(
      there.store,
      forged(await fileOf(...affirmed), (lines) =>
        lines.map((line) =>
          line.line === "event"
            ? {
                ...line,
                meta: { ...line["meta"], by: { ...line["meta"].by, via: "session", proof: "account:passkey" } },
              }
            : line,
        ),
      ),
    );
    expect(await yesOf(there)).toEqual(["import", "file:session:account:passkey"]);
  });

  test("cannot make a yes by putting one into what happened", async () => {
    const yes = { person: tariq.person, at: "2026-03-03T09:00:00.000Z", via: "session", proof: "account:passkey" };
    const withYes = forged(await fileOf(...affirmed), (lines) =>
      lines.map((line) =>
        line["type"] === "CommitmentReleased"
          ? {
              ...line,
              data: { ...line["data"], conditional: { ...yes, isInOwnWords: true, to: tariq.member, by: null } },
            }
          : line,
      ),
    );
    await expect(broughtIn(there.store, withYes)).rejects.toThrow("event-malformed");
  });

  test("goes on as any coalition: its people say yes here, and that is theirs", async () => {
    await here.app.tell(kitchen, told(...affirmed.slice(0, -1)));
    await broughtIn(
      there.store,
      forged(await fileFrom(here.store, kitchen), (lines) => lines),
    );
    const view = await there.app.look(kitchen, tariq.person);
    const seen = view?.tables["commitments"]?.find(({ id }) => id === lending.id)?.revision;
    const outcome = await there.app.request(
      kitchen,
      { request: "request-says-yes-01", command: "affirmCommitment", ask: { id: lending.id, seen }, as: tariq.member },
      { person: tariq.person, via: "session", proof: "account:password" },
    );
    expect(outcome).toHaveProperty("happened");
    expect(await yesOf(there)).toEqual(["session", "account:password"]);
  });

  const yesOf = async ({ app }: AppInFolder) => {
    const view = await app.look(kitchen, tariq.person);
    const it = view?.tables["commitments"]?.find(({ id }) => id === lending.id) as unknown as {
      readonly affirmed: { readonly via: string; readonly proof: string };
    };
    return [it.affirmed.via, it.affirmed.proof];
  };
});

describe("under another id", () => {
  const other = "coalition-of-its-own";

  test("a copy is the same coalition beside the first, and never the one they said yes in", async () => {
    const file = await fileOf(...tied);
    const [entered] = await broughtIn(here.store, file, { asId: () => other });
    expect([entered?.how, entered?.came]).toEqual(["brought-in", "copied"]);
    const first = await here.app.look(kitchen, tariq.person);
    const copy = await here.app.look(other, tariq.person);
    expect(copy?.tables["coalitions"]).toMatchObject([{ id: other, broughtIn: {} }]);
    for (const kind of ["members", "commitments", "ties"])
      expect(copy?.tables[kind]?.map(({ id }) => id)).toEqual(first?.tables[kind]?.map(({ id }) => id));
    expect(await fileFrom(here.store, other)).not.toContain(kitchen);
    expect((await here.app.coalitionsOf(tariq.person)).map(({ id }) => id)).toEqual([kitchen, other]);
  });

  test("a copy does not bring back what was taken back since the file was made", async () => {
    const file = await fileOf(...tied);
    const passage = lending.words;
    const ask = { id: "redaction-tariq-01", about: [{ kind: "commitments", id: lending.id }], passage };
    const taken = await here.app.takeBackOnRequest(kitchen, { request: "request-takes-it-01", ask }, host);
    expect(taken).toHaveProperty("happened");
    expect(file).toContain(passage);
    await broughtIn(here.store, file, { asId: () => other });
    expect(await fileFrom(here.store, kitchen)).not.toContain(passage);
    expect(await fileFrom(here.store, other)).not.toContain(passage);
    expect((await here.app.look(other, tariq.person))?.tables["coalitions"]).toMatchObject([{ id: other }]);
  });
});

test("what is here already stays as it is", async () => {
  const file = await fileOf(...gathered);
  expect((await broughtIn(here.store, file)).map(({ came }) => came)).toEqual(["already-there"]);
  expect(await fileFrom(here.store, kitchen)).toBe(file);
});

test("of several, each comes whole under its own id, also where one before it is here already", async () => {
  await here.app.tell(kitchen, told(...gathered));
  const worlds = await import("@mortar/core/src/worlds/index.ts");
  for (const { happened } of [worlds.campaign, worlds.platformFeature])
    await here.app.tell(happened[0]?.event.id ?? "", happened);
  const all = await here.store.streams();
  const file = await fileFrom(here.store, ...all);
  await broughtIn(there.store, await fileFrom(here.store, all[1] ?? ""), { at: new Date("2027-06-01T09:00:00Z") });
  const entered = await broughtIn(there.store, file, { at: new Date("2027-06-01T09:00:00Z") });
  expect(entered.map(({ came }) => came)).toEqual(["copied", "already-there", "copied"]);
  expect([...(await there.store.streams())].sort()).toEqual([...all].sort());
  for (const id of all) expect(await fileFrom(there.store, id)).toBe(await fileFrom(here.store, id));
});

describe("the file is let go", () => {
  let reading = 0;
  const enterInto = async (store: Pick<EventStore, "copyIn" | "copyOut">) => {
    const file = await fileOf(...gathered);
    const { file: whole } = await checked(file);
    const source = async function* () {
      reading++;
      try {
        for (const line of file.split(/(?<=\n)/)) yield Buffer.from(line);
      } finally {
        reading--;
      }
    };
    return enter(store, source(), whole!, (coalition) => ({ coalition, asId: coalition.id, how: "put-back" }), {
      by: host,
      at: new Date("2026-11-02T09:00:00Z"),
    });
  };

  test("once the last coalition of it is in place", async () => {
    for await (const _ of await enterInto(there.store)) expect(reading).toBe(1);
    expect(reading).toBe(0);
  });

  test("where nobody waits for its end", async () => {
    for await (const _ of await enterInto(there.store)) break;
    expect(reading).toBe(0);
  });

  test("where it cannot be kept", async () => {
    const full = { ...there.store, copyIn: () => Promise.reject(new Error("no space")) };
    await expect(allOf(await enterInto(full))).rejects.toThrow("no space");
    expect(reading).toBe(0);
  });
});

/** Everyone who is said to have done something in a record, how it is known beside it. */
const actorsIn = (value: unknown): readonly Record<string, unknown>[] => {
  if (typeof value !== "object" || value === null) return [];
  const inside = Object.values(value).flatMap(actorsIn);
  return "proof" in value && "via" in value ? [value, ...inside] : inside;
};
