import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  aCoalition,
  aLink,
  bo,
  ines,
  kitchen,
  library,
  noor,
  ovens,
  release,
  tariq,
} from "../../testing/aCoalition.ts";
import { type AFront, aFront, type Answer } from "../../testing/doors/aFront.ts";
import { hostSignedIn, signedIn, type Visitor } from "../../testing/doors/visitor.ts";

/** What protects people, at the doors they and others come through. */
let at: AFront;
let told: Awaited<ReturnType<typeof aCoalition>>;
const who: Record<string, Visitor> = {};
const rota = "member-rota-00001";
const wei = "person-wei-0000001";
const shifts = "commitment-shifts-1";

type Row = { readonly id: string; readonly disclosure: string; readonly revision: string };
const standing = async (person: string, id: string) =>
  (await at.house.app.look(kitchen, person, ["commitments"]))?.tables["commitments"]?.find(
    (it) => it.id === id,
  ) as unknown as Row;

beforeAll(async () => {
  at = await aFront();
  who["host"] = await hostSignedIn(at);
  told = await aCoalition(at.house);
  await told.ask(ines, "addPerson", { id: wei, name: "Wei" });
  await told.ask(ines, "addMember", {
    id: rota,
    form: "ai-system",
    name: "Rota planner",
    objective: "Fill every shift",
    accountable: wei,
  });
  await release(told);
  for (const person of [ines, tariq, bo, noor, wei]) who[person] = await signedIn(at, person, kitchen);
});
afterAll(() => at.close());

const refusedWith = ({ status, json }: Answer) => [status, (json as { readonly code?: string } | null)?.code];

describe("a disputed voice is suspended at once", () => {
  const form = (cookie: string) => ({
    origin: "http://localhost:4400",
    "content-type": "application/x-www-form-urlencoded",
    cookie,
  });

  test("in a session, and on a link that was claimed before; both read on", async () => {
    const link = await aLink(at.house);
    const claimed = (await at.house.links.claim(link.token)) as { readonly secret: string };
    const cookie = `mortar-link=${claimed.secret}`;
    const { revision: seen } = await standing(tariq, ovens);
    const yes = { do: "affirm", how: "as-it-stands", commitment: ovens, seen, request: "request-suspended-1" };
    const overLink = (request: string) =>
      at.send(`/l/${link.id}`, {
        method: "POST",
        headers: form(cookie),
        body: new URLSearchParams({ ...yes, request }).toString(),
      });

    expect((await who[bo]!.ask(kitchen, "disputeVoice", { id: "representation-tariq" })).status).toBe(200);
    expect((await overLink("request-suspended-1")).body).toContain("Only someone who speaks for this member");
    expect(
      refusedWith(await who[tariq]!.ask(kitchen, "affirmCommitment", { id: ovens, seen }, { as: library })),
    ).toEqual([403, "commitment/not-yours"]);
    expect((await at.send(`/l/${link.id}`, { headers: { cookie } })).body).toContain("Our two ovens, every Monday.");
    expect((await standing(tariq, ovens)).disclosure).toBe("released");

    const settle = { id: "representation-tariq" };
    expect(refusedWith(await who[tariq]!.ask(kitchen, "settleVoice", settle))).toEqual([
      409,
      "representation/not-to-settle",
    ]);
    expect((await who[ines]!.ask(kitchen, "settleVoice", settle)).status).toBe(200);
    expect((await overLink("request-suspended-2")).status).toBe(303);
    expect((await standing(tariq, ovens)).disclosure).toBe("affirmed");
  });
});

describe("an AI system says yes to nothing itself", () => {
  test("nobody but the human being who answers for it, once she speaks for it, affirms for it", async () => {
    const affirm = async (person: string, id = shifts) =>
      who[person]!.ask(
        kitchen,
        "affirmCommitment",
        { id, seen: (await standing(ines, shifts))?.revision ?? "" },
        {
          as: rota,
        },
      );
    const name = { id: "representation-wei", member: rota, person: wei, role: "representative" };
    // In name only: she answers for it, and has no place here yet.
    expect((await affirm(wei)).status).toBe(404);
    expect(refusedWith(await who[ines]!.ask(kitchen, "nameRepresentative", { ...name, person: ines }))).toEqual([
      409,
      "representation/accountable-speaks",
    ]);
    await told.ask(ines, "nameRepresentative", name);
    await told.ask(wei, "releaseCommitment", { id: shifts, member: rota, as: "give", words: "Every shift." }, rota);

    expect(refusedWith(await affirm(ines))).toEqual([403, "commitment/not-yours"]);
    expect(refusedWith(await affirm(tariq))).toEqual([404, "commitment/unknown"]);
    expect(refusedWith(await affirm("host"))).toEqual([404, "request/not-recorded"]);
    const { revision: seen } = await standing(wei, shifts);
    for (const via of ["assistant", "import", "spoken"] as const)
      expect(
        await at.house.app.request(
          kitchen,
          { request: `request-program-${via}`, command: "affirmCommitment", ask: { id: shifts, seen }, as: rota },
          { person: wei, via, proof: "token" },
        ),
      ).toMatchObject({ refused: "request/human-only" });

    await told.ask(ines, "nameAccountable", { id: rota, accountable: noor, representation: "representation-noor-2" });
    expect((await affirm(wei)).status).toBe(404);
    expect((await standing(ines, shifts)).disclosure).toBe("released");
    expect((await affirm(noor)).status).toBe(200);
    expect((await standing(ines, shifts)).disclosure).toBe("affirmed");
  });
});

describe("a complaint about the steward", () => {
  const complaint = "complaint-tariq-01";
  const never = "complaint-never-001";
  const api = `/api/coalitions/${kitchen}`;

  test("is for her, at every door, as one that was never written", async () => {
    const heard = await at.listen(`${api}/events?cursor=${await cursorOf(ines)}`, { cookie: who[ines]!.cookie });
    await told.ask(
      tariq,
      "complain",
      { id: complaint, about: ines, words: "Our papers lay in the corridor.", to: [noor], on: "2026-03-03" },
      library,
    );
    const about = { kind: "complaints", id: complaint };
    await told.ask(noor, "reply", { id: "reply-noor-000001", about, words: "They lay open." });

    const same = async (ask: (id: string) => Promise<Answer>) => {
      const [one, other] = [await ask(complaint), await ask(never)];
      expect(other.body.replaceAll(never, complaint)).toBe(one.body);
      expect(other.status).toBe(one.status);
      return one;
    };
    const steward = who[ines]!;
    await same((id) => steward.get(`${api}/history/complaints/${id}`));
    for (const [command, askOf] of [
      ["closeComplaint", (id: string) => ({ id })],
      ["reply", (id: string) => ({ id: "reply-ines-000001", about: { kind: "complaints", id }, words: "No." })],
      [
        "takeBackWords",
        (id: string) => ({ id: "redaction-ines-01", about: [{ kind: "complaints", id }], passage: "corridor" }),
      ],
    ] as const)
      expect((await same((id) => steward.ask(kitchen, command, askOf(id)))).status).toBe(404);
    for (const path of [`${api}/view`, `/c/${kitchen}`, `/c/${kitchen}/complaints`, `${api}/answers/nextSteps`]) {
      const { body } = await steward.get(path);
      for (const part of [complaint, "papers lay", "reply-noor", "They lay open"]) expect(body).not.toContain(part);
    }
    await new Promise((later) => setTimeout(later, 50));
    expect(JSON.stringify(heard.heard())).not.toContain("complaint");
    heard.stop();
    expect((await who[noor]!.get(`${api}/view`)).body).toContain("Our papers lay in the corridor.");
  });

  const cursorOf = async (person: string) =>
    ((await who[person]!.get(`${api}/view?kinds=`)).json as { readonly cursor: string }).cursor;
});
