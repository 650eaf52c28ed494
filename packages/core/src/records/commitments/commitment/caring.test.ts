import { describe, test } from "vitest";
import { allotments, bo, hoursOn, ines, library, olu, programOf, tariq, wanjiru } from "../../../../testing/cast.ts";
import { by, given } from "../../../../testing/story.ts";
import { affirmed, lending, lendingStands, lendingWaits, released, tariqSaidYes } from "../../../../testing/talk.ts";
import { asItStands } from "../../../worlds/tell.ts";

const { id } = lending;

describe("who sees to it, and by when", () => {
  const owned = { id, owner: bo.person, due: "2026-07-01" } as const;
  const name = { ...owned, seen: asItStands };

  test("its member says so", () => {
    given(...affirmed)
      .when("nameOwner", name, tariq)
      .happens({ type: "OwnerNamed", ...owned })
      .leaving("commitments", { ...lendingStands, owner: bo.person, due: "2026-07-01" });
  });

  test("or that nobody does yet, and by no day", () => {
    given(...affirmed, by(tariq, { type: "OwnerNamed", ...owned }))
      .when("nameOwner", { ...name, owner: null, due: null }, wanjiru)
      .happens({ type: "OwnerNamed", id, owner: null, due: null });
  });

  test("saying the same again changes nothing", () => {
    given(...affirmed, by(tariq, { type: "OwnerNamed", ...owned }))
      .when("nameOwner", name, tariq)
      .happens();
  });

  test("a day that has passed is not named, save the one that lendingStands already", () => {
    given(...affirmed)
      .when("nameOwner", { ...name, due: "2026-03-01" }, tariq)
      .refuses("commitment/day-past", id);
    given(...affirmed)
      .when("nameOwner", { ...name, due: "2026-03-02" }, tariq)
      .happens({ type: "OwnerNamed", ...owned, due: "2026-03-02" });
    given(...affirmed)
      .when("nameOwner", { ...name, due: lending.due }, hoursOn(tariq, 24 * 365))
      .happens({ type: "OwnerNamed", ...owned, due: lending.due });
  });

  test("nobody says it for another, or names someone of another member", () => {
    given(...affirmed)
      .when("nameOwner", name, olu)
      .refuses("commitment/not-yours", id);
    given(...affirmed)
      .when("nameOwner", { ...name, owner: olu.person }, tariq)
      .refuses("commitment/owner-not-of-member", olu.person);
    given(...affirmed)
      .when("nameOwner", { ...name, seen: "older" }, tariq)
      .refuses("edit/stale", id);
    given(...released)
      .when("nameOwner", name, olu)
      .refuses("commitment/unknown", id);
  });
});

describe("what secures it", () => {
  const guarantee = { as: "contract", words: "A contract of use for two years." } as const;
  const secure = { id, guarantee, seen: asItStands } as const;

  test("is said by its member, or that nothing does", () => {
    given(...affirmed)
      .when("secureCommitment", secure, tariq)
      .happens({ type: "CommitmentSecured", id, guarantee })
      .leaving("commitments", { ...lendingStands, guarantee });
    given(...affirmed)
      .when("secureCommitment", { ...secure, guarantee: null }, tariq)
      .happens({ type: "CommitmentSecured", id, guarantee: null })
      .leaving("commitments", { ...lendingStands, guarantee: null });
  });

  test("by nobody else, and by no program", () => {
    given(...affirmed)
      .when("secureCommitment", secure, ines)
      .refuses("commitment/not-yours", id);
    given(...affirmed)
      .when("secureCommitment", secure, programOf(tariq))
      .refuses("request/human-only");
    given(...affirmed)
      .when("secureCommitment", { ...secure, seen: "older" }, tariq)
      .refuses("edit/stale", id);
    given(...released)
      .when("secureCommitment", secure, olu)
      .refuses("commitment/unknown", id);
  });
});

describe("a translation", () => {
  const translated = { id, words: "Unsere zwei Öfen, jeden Montag.", language: "de" } as const;
  const translate = { ...translated, seen: asItStands };
  const beside = { words: translated.words, language: "de", by: ines.person } as const;

  test("lendingStands beside the original, and says who translated it", () => {
    given(...affirmed)
      .when("translateCommitment", translate, ines)
      .happens({ type: "CommitmentTranslated", ...translated })
      .leaving("commitments", { ...lendingStands, translation: beside });
  });

  test("goes with the words it translates", () => {
    given(...released, by(ines, { type: "CommitmentTranslated", ...translated }))
      .when("affirmCommitment", { id, inOwnWords: "One oven.", seen: asItStands }, tariq)
      .happens({ type: "CommitmentAffirmed", id, words: "One oven." })
      .leaving("commitments", {
        ...lendingStands,
        words: "One oven.",
        affirmed: { ...tariqSaidYes, isInOwnWords: true },
      });
  });

  test("stays where they are affirmed as they are", () => {
    given(...released, by(ines, { type: "CommitmentTranslated", ...translated }))
      .when("affirmCommitment", { id, seen: asItStands }, tariq)
      .happens({ type: "CommitmentAffirmed", id, words: null })
      .leaving("commitments", { ...lendingStands, translation: beside });
  });

  test("is made by the member or a steward, of the words as they stand, into a language there is", () => {
    given(...affirmed)
      .when("translateCommitment", translate, olu)
      .refuses("commitment/not-for-translation", id);
    given(...affirmed)
      .when("translateCommitment", { ...translate, seen: "older" }, tariq)
      .refuses("edit/stale", id);
    given(...released)
      .when("translateCommitment", translate, olu)
      .refuses("commitment/unknown", id);
    given(...affirmed)
      .when("translateCommitment", { ...translate, language: "in German" }, tariq)
      .makesNoSense("language", "language/unknown");
  });
});

describe("named readers", () => {
  const only = (stewards: boolean, ...members: readonly string[]) => ({ members, stewards });
  const named = (readers: ReturnType<typeof only> | null) => ({ type: "CommitmentReadersNamed", id, readers }) as const;

  test("the member's own people and the named members, and no one else", () => {
    given(...affirmed)
      .when("nameReaders", { id, readers: only(false, allotments) }, tariq)
      .happens(named(only(false, allotments)))
      .leaving("commitments", {
        ...lendingStands,
        readers: only(false, allotments),
        audience: [`member:${library}`, `member:${allotments}`],
      });
  });

  test("with the stewards where they are named, and again the coalition where nobody is", () => {
    given(...affirmed)
      .when("nameReaders", { id, readers: only(true) }, tariq)
      .happens(named(only(true)))
      .leaving("commitments", { ...lendingStands, readers: only(true), audience: [`member:${library}`, "stewards"] });
    given(...affirmed, by(tariq, named(only(true))))
      .when("nameReaders", { id, readers: null }, tariq)
      .happens(named(null))
      .leaving("commitments", { ...lendingStands, readers: null });
  });

  test("a steward who is not named does not know of it, released or affirmed", () => {
    for (const past of [released, affirmed])
      given(...past, by(tariq, named(only(false, allotments))))
        .when("translateCommitment", { id, words: "Öfen", language: "de", seen: asItStands }, ines)
        .refuses("commitment/unknown", id);
  });

  test("can be named at release", () => {
    const { due: _, ...asked } = lending;
    const release = { ...asked, id: "commitment-ovens-03", readers: only(false, allotments) };
    given(...released)
      .when("releaseCommitment", release, tariq)
      .happens({ type: "CommitmentReleased", ...release, due: null, origin: null })
      .leaving("commitments", {
        ...lendingWaits,
        ...release,
        due: null,
        origin: null,
        audience: [`member:${library}`],
      });
  });

  test("are members of the coalition, named by the member", () => {
    given(...affirmed)
      .when("nameReaders", { id, readers: only(false, "member-unheard-of") }, tariq)
      .refuses("commitment/unknown-member", "member-unheard-of");
    given(...affirmed)
      .when("nameReaders", { id, readers: null }, olu)
      .refuses("commitment/not-yours", id);
    given(...released)
      .when("nameReaders", { id, readers: null }, olu)
      .refuses("commitment/unknown", id);
  });
});
