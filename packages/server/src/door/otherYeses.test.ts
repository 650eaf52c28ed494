import { beforeAll, describe, expect, test } from "vitest";
import { aLink, allotments, bo, ines, kitchen, library, noor, olu, talk, tariq } from "../../testing/aCoalition.ts";
import { freshRequest } from "../../testing/doors/visitor.ts";
import {
  at,
  granted,
  oneForAll,
  refusedBy,
  standing,
  version,
  wanjiru,
  who,
} from "../../testing/doors/nobodyForAnother.ts";

oneForAll();

/** Yeses that do not count as affirmed: nobody says them for another either, and nobody witnesses her own. */
describe("the other ways to say yes", () => {
  const lamp = "commitment-lamp-001";
  const refusedFor = (person: string, as: string | null, command: string, ask: object, status: number, code: string) =>
    refusedBy(() => who[person]!.ask(kitchen, command, { id: lamp, ...ask }, { as }), status, code);

  beforeAll(async () => {
    const words = { id: lamp, member: library, as: "give", words: "A lamp for the yard." };
    await granted(who[tariq]!.ask(kitchen, "releaseCommitment", words, { as: library }));
  });

  test.each([
    ["another member's representative", olu, library, 404, "commitment/unknown"],
    ["the steward", ines, library, 403, "commitment/not-yours"],
    ["a voice inside the member", bo, library, 403, "commitment/not-yours"],
    ["the representative, in nobody's name", tariq, null, 403, "commitment/not-yours"],
  ] as const)("subject to a board, or anew, by %s", async (_, person, as, status, code) => {
    const revision = (await standing(lamp)).revision;
    const subject = { to: "The board", by: "2099-05-12", seen: revision };
    await refusedFor(person, as, "affirmSubjectTo", subject, status, code);
    await refusedFor(person, as, "renewCommitment", { seen: revision }, status, code);
  });

  const aloud = { speaker: tariq, witness: olu };
  test.each([
    ["by the representative, of herself", tariq, library, aloud, 403, "commitment/steward-only"],
    ["by a voice inside the member", bo, library, aloud, 403, "commitment/steward-only"],
    ["by the one who would be its witness", olu, allotments, aloud, 404, "commitment/unknown"],
    [
      "with the steward herself as its witness",
      ines,
      null,
      { ...aloud, witness: ines },
      409,
      "commitment/not-a-witness",
    ],
    ["with the speaker as her own witness", ines, null, { ...aloud, witness: tariq }, 409, "commitment/not-a-witness"],
    ["with her deputy as the witness", ines, null, { ...aloud, witness: noor }, 409, "commitment/not-a-witness"],
    [
      "with a voice of her member as the witness",
      ines,
      null,
      { ...aloud, witness: bo },
      409,
      "commitment/not-a-witness",
    ],
    [
      "with a witness who no longer speaks",
      ines,
      null,
      { ...aloud, witness: wanjiru },
      409,
      "commitment/not-a-witness",
    ],
    ["of somebody who does not speak for it", ines, null, { ...aloud, speaker: bo }, 409, "commitment/not-the-speaker"],
    ["of another member's representative", ines, null, { ...aloud, speaker: olu }, 409, "commitment/not-the-speaker"],
  ] as const)("said aloud, noted %s", (_, person, as, ask, status, code) =>
    refusedFor(person, as, "noteSpoken", ask, status, code),
  );

  describe("once it is noted", () => {
    beforeAll(async () => {
      await granted(who[ines]!.ask(kitchen, "noteSpoken", { id: lamp, ...aloud }));
      const deputy = { id: "representation-wanjiru-2", member: allotments, person: wanjiru, role: "deputy" };
      const steward = { id: "stewardship-wanjiru-1", person: wanjiru, since: "2026-03-02", until: null };
      await granted(who[ines]!.ask(kitchen, "nameRepresentative", deputy));
      await granted(who[ines]!.ask(kitchen, "appointSteward", steward));
    });

    test.each([
      ["the steward who noted it", ines, null],
      ["the steward, in the witness's member's name", ines, allotments],
      ["the speaker", tariq, library],
      ["a voice of the speaker's member", bo, library],
      ["a steward who speaks for the witness's member, and is not the witness", wanjiru, allotments],
      ["the witness, in nobody's name", olu, null],
      ["the witness, in the speaker's member's name", olu, library],
    ] as const)("it is not witnessed by %s", async (_, person, as) => {
      await refusedFor(person, as, "witnessSpoken", {}, 409, "commitment/not-the-witness");
      expect((await standing(lamp)).disclosure).toBe("released");
    });

    test("nor by a program of the witness's, nor declined by anybody else", async () => {
      const asked = { request: freshRequest(), command: "witnessSpoken", ask: { id: lamp }, as: allotments };
      for (const via of ["spoken", "import", "assistant"] as const)
        expect(await at.house.app.request(kitchen, asked, { person: olu, via, proof: "token" })).toEqual({
          refused: "request/human-only",
          about: [],
        });
      for (const [person, as] of [
        [ines, null],
        [tariq, library],
      ] as const)
        await refusedFor(person, as, "declineToWitness", {}, 409, "commitment/not-the-witness");
    });

    test.each(["join", "conversation", "newcomer"] as const)(
      "nor with a link of the witness's for another task: %s",
      async (task) => {
        const link = await aLink(at.house, {
          task,
          person: olu,
          member: allotments,
          about: task === "join" ? null : talk,
        });
        const { secret } = (await at.house.links.claim(link.token)) as { readonly secret: string };
        const before = await version();
        await at.send(`/l/${link.id}`, {
          method: "POST",
          headers: {
            origin: "http://localhost:4400",
            "content-type": "application/x-www-form-urlencoded",
            cookie: `mortar-link=${secret}`,
          },
          body: new URLSearchParams({ do: "heard", commitment: lamp, request: freshRequest() }).toString(),
        });
        expect(await version()).toBe(before);
      },
    );

    test("it is by the witness herself, and even then it does not count as affirmed", async () => {
      expect((await who[olu]!.ask(kitchen, "witnessSpoken", { id: lamp }, { as: allotments })).status).toBe(200);
      expect(await standing(lamp)).toMatchObject({ disclosure: "spoken", affirmed: null });
      const told = await at.house.app.projected(kitchen);
      expect(told?.ring.members.find(({ id }) => id === library)?.named).not.toContainEqual({
        as: "give",
        standing: "affirmed",
      });
    });
  });
});
