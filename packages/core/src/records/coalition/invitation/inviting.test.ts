import { describe, expect, test } from "vitest";
import {
  founded,
  gathered,
  hoursOn,
  ines,
  inesServes,
  kitchen,
  library,
  noor,
  programOf,
  tariq,
} from "../../../../testing/cast.ts";
import {
  accepted,
  answer,
  asked,
  awaited,
  belongs,
  femi,
  invited,
  market,
  saysYes,
  written,
} from "../../../../testing/newcomer.ts";
import { by, type Deed, given, told } from "../../../../testing/story.ts";
import { circlesOf, hasPlace, replay, seen } from "../../../coalition.ts";
import { hoursAskedOf } from "./shape.ts";

const { type: _, ...asWritten } = written;
const stands = { ...asWritten, objective: null, choices: [], member: null } as const;
const withdrawn = by(ines, { type: "InvitationWithdrawn", id: asked.id });
const declined = by(femi, { type: "InvitationDeclined", id: asked.id });

describe("inviting", () => {
  test("a steward asks somebody, and the two of them know", () => {
    given(...gathered)
      .when("inviteMember", asked, ines)
      .happens(written)
      .leaving("invitations", { ...stands, state: "open", audience: ["stewards", `invited:${femi.person}`] });
  });

  test("nobody else asks, and no program does", () => {
    given(...gathered)
      .when("inviteMember", asked, tariq)
      .refuses("invitation/steward-only", asked.id);
    given(...gathered)
      .when("inviteMember", asked, programOf(ines))
      .refuses("request/human-only");
  });

  test("nobody is asked twice at once; after a no, one may ask again", () => {
    const again = { ...asked, id: "invitation-market-2" };
    given(...gathered, invited)
      .when("inviteMember", again, ines)
      .refuses("invitation/already-invited", asked.id);
    given(...gathered, invited, declined)
      .when("inviteMember", again, ines)
      .happens({ ...written, id: again.id });
  });

  test("it is written once", () => {
    given(...gathered, invited, declined)
      .when("inviteMember", asked, ines)
      .refuses("invitation/already-written", asked.id);
  });

  test("its organisation is known here", () => {
    given(founded)
      .when("inviteMember", { ...asked, organisation: "organisation-none-1" }, ines)
      .refuses("invitation/unknown-organisation", "organisation-none-1");
  });

  test("there are days between the answer and the joining", () => {
    given(founded)
      .when("inviteMember", { ...asked, joins: asked.by }, ines)
      .refuses("invitation/joins-too-early", asked.id);
  });

  test("hours are counted in halves, and never more than there are", () => {
    given(founded)
      .when("inviteMember", { ...asked, hours: 0.3 }, ines)
      .makesNoSense("hours", "input/not_multiple_of");
    given(founded)
      .when("inviteMember", { ...asked, hours: 181 }, ines)
      .makesNoSense("hours", "input/too_big");
  });
});

describe("answering", () => {
  test("the invited says yes, with her name and what joins; then the coalition knows", () => {
    given(...gathered, invited)
      .when("acceptInvitation", answer, femi)
      .happens(saysYes)
      .leaving("invitations", {
        ...stands,
        ...answer,
        state: "accepted",
        audience: ["coalition", `invited:${femi.person}`],
      });
  });

  test("a yes that comes late leaves members a week to choose", () => {
    given(...gathered, invited)
      .when("acceptInvitation", answer, hoursOn(femi, 20 * 24))
      .happens({ ...saysYes, joins: "2026-03-29" });
  });

  test("an AI system joins with what it is built for; nothing else has such an objective", () => {
    const machine = { ...answer, form: "ai-system", objective: "Waste less." } as const;
    given(...gathered, invited)
      .when("acceptInvitation", machine, femi)
      .happens({ ...saysYes, form: "ai-system", objective: "Waste less." });
    given(...gathered, invited)
      .when("acceptInvitation", { ...machine, objective: null }, femi)
      .refuses("invitation/ai-needs-objective", asked.id);
    given(...gathered, invited)
      .when("acceptInvitation", { ...answer, objective: "Waste less." }, femi)
      .happens(saysYes);
  });

  test("the invited says no, at once or after her yes, and it is gone for all but the stewards", () => {
    for (const past of [[invited], [invited, accepted]])
      given(...gathered, ...past)
        .when("declineInvitation", { id: asked.id }, femi)
        .happens({ type: "InvitationDeclined", id: asked.id })
        .leaving("invitations", {
          ...stands,
          ...(past.length > 1 && answer),
          state: "declined",
          audience: ["stewards", `invited:${femi.person}`],
        });
  });

  test("nobody answers for her: no steward, no program", () => {
    for (const name of ["acceptInvitation", "declineInvitation"] as const) {
      const said = name === "acceptInvitation" ? answer : { id: asked.id };
      given(...gathered, invited)
        .when(name, said, ines)
        .refuses("invitation/not-the-invited", asked.id);
      given(...gathered, invited)
        .when(name, said, programOf(femi))
        .refuses("request/human-only");
    }
  });

  test("what was answered or withdrawn is not answered again", () => {
    for (const past of [accepted, declined, withdrawn])
      given(...gathered, invited, past)
        .when("acceptInvitation", answer, femi)
        .refuses("invitation/not-open", asked.id);
    for (const past of [declined, withdrawn])
      given(...gathered, invited, past)
        .when("declineInvitation", { id: asked.id }, femi)
        .refuses("invitation/not-open", asked.id);
  });

  test("for anybody else there is none", () => {
    for (const actor of [noor, tariq])
      given(...gathered, invited)
        .when("declineInvitation", { id: asked.id }, actor)
        .refuses("invitation/unknown", asked.id);
  });
});

describe("withdrawing", () => {
  test("a steward takes it back, before or after the yes", () => {
    for (const past of [[invited], [invited, accepted]])
      given(...gathered, ...past)
        .when("withdrawInvitation", { id: asked.id }, ines)
        .happens({ type: "InvitationWithdrawn", id: asked.id });
  });

  test("nobody else takes it back, once", () => {
    given(...awaited)
      .when("withdrawInvitation", { id: asked.id }, tariq)
      .refuses("invitation/steward-only", asked.id);
    given(...gathered, invited, declined)
      .when("withdrawInvitation", { id: asked.id }, ines)
      .refuses("invitation/not-open", asked.id);
  });
});

describe("until she is welcome", () => {
  const sightOf = (person: string, ...past: readonly Deed[]) => {
    const whole = replay(told(...past));
    const view = seen(whole, circlesOf(whole, person));
    return Object.entries(view).flatMap(([kind, table]) => [...table.keys()].map((id) => `${kind}/${id}`));
  };

  test.each<readonly [string, readonly Deed[]]>([
    ["open", [...gathered, invited]],
    ["accepted", awaited],
    ["declined", [...gathered, invited, declined]],
    ["withdrawn", [...gathered, invited, withdrawn]],
  ])("%s: the invited sees her invitation and nothing else", (_, past) => {
    expect(sightOf(femi.person, ...past)).toEqual([`invitations/${asked.id}`]);
  });

  test("nor anything that was shown to her once, where she is known here", () => {
    const noors = by(ines, { ...written, person: noor.person });
    expect(sightOf(noor.person, ...gathered)).toEqual([`persons/${noor.person}`]);
    expect(sightOf(noor.person, ...gathered, noors)).toEqual([`invitations/${asked.id}`]);
  });

  test("without an invitation she has no place", () => {
    const whole = replay(told(...gathered, invited));
    expect([femi, noor, tariq].map(({ person }) => hasPlace(circlesOf(whole, person)))).toEqual([true, false, true]);
  });

  test("a member that has left has none through the invitation it came by", () => {
    const left = by(
      femi,
      { type: "MemberLeft", id: market, on: "2026-06-30" },
      {
        type: "RepresentationEnded",
        id: "representation-femi",
      },
    );
    const whole = replay(told(...awaited, by(ines, ...belongs), left));
    expect(hasPlace(circlesOf(whole, femi.person))).toBe(false);
  });
});

test("hours asked of a member are summed over its invitations", () => {
  const more = { ...written, id: "invitation-market-2", hours: 1.5 };
  const whole = replay(
    told(
      ...awaited,
      by(ines, ...belongs),
      by(ines, more),
      by(ines, { type: "NewcomerWelcomed", id: more.id, member: market }),
    ),
  );
  expect(hoursAskedOf(whole.invitations, market)).toBe(5.5);
  expect(hoursAskedOf(whole.invitations, library)).toBeNull();
});

test("what it repeats is the name of the coalition, its host and its steward", () => {
  const whole = replay(told(...gathered, invited));
  const it = whole.invitations.get(asked.id);
  expect([it?.coalition.said, it?.host.said, it?.from.said, it?.steward]).toEqual([
    kitchen.name,
    kitchen.host,
    "Ines",
    inesServes.person,
  ]);
});
