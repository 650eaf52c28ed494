import { describe, expect, test } from "vitest";
import { bo, gathered, ines, library, noor, olu, programOf, tariq, wanjiru } from "../../../../testing/cast.ts";
import { by, given, told } from "../../../../testing/story.ts";
import { bothOut, lending, ovenTie, tied, tieProposed } from "../../../../testing/talk.ts";
import { circlesOf, replay, seen } from "../../../coalition.ts";

const leave = { id: library, on: "2026-06-30" };
const voicesEnd = ["representation-tariq", "representation-wanjiru", "representation-bo"].map(
  (id) => ({ type: "RepresentationEnded", id }) as const,
);
const left = { type: "MemberLeft", ...leave } as const;

describe("leaving", () => {
  test("someone who speaks for a member leaves with it: its voices end", () => {
    given(...gathered)
      .when("leaveCoalition", leave, wanjiru)
      .happens(left, ...voicesEnd)
      .leaving("members", {
        id: library,
        form: "organisation",
        name: "The Library",
        organisation: null,
        objective: null,
        accountable: null,
        left: { on: leave.on, person: wanjiru.person },
        audience: ["coalition"],
      });
  });

  test("its ties end; what still waits for a yes is declined", () => {
    given(...tied)
      .when("leaveCoalition", leave, tariq)
      .happens({ type: "TieEnded", id: ovenTie.id }, left, ...voicesEnd);
    given(...bothOut, tieProposed)
      .when("leaveCoalition", leave, tariq)
      .happens({ type: "TieDeclined", id: ovenTie.id }, left, ...voicesEnd);
  });

  test("its people read nothing any more; what it promised stays, for the others", () => {
    const whole = replay(told(...tied, by(tariq, left, ...voicesEnd)));
    const sees = ({ person }: { person: string }) => seen(whole, circlesOf(whole, person)).commitments.size;
    expect([tariq, wanjiru, bo, olu, ines].map(sees)).toEqual([0, 0, 0, 2, 2]);
    expect(whole.commitments.get(lending.id)).toMatchObject({ disclosure: "affirmed", fulfilment: "open" });
  });

  test("a voice inside it does not, nor another member, nor a steward for it", () => {
    for (const actor of [bo, olu, { ...ines, member: library }])
      given(...gathered)
        .when("leaveCoalition", leave, actor)
        .refuses("member/not-yours", library);
  });

  test("no program leaves for anybody", () => {
    given(...gathered)
      .when("leaveCoalition", leave, programOf(tariq))
      .refuses("request/human-only");
  });

  test("a member leaves once", () => {
    given(...gathered, by(tariq, left, ...voicesEnd))
      .when("leaveCoalition", leave, { ...olu, member: library })
      .refuses("member/left", library);
  });

  test("nobody speaks for it from then on", () => {
    const names = {
      id: "representation-noor-1",
      member: library,
      person: noor.person,
      role: "representative",
    } as const;
    given(...gathered, by(tariq, left, ...voicesEnd))
      .when("nameRepresentative", names, ines)
      .refuses("representation/member-left", library);
  });

  test("there is one to leave", () => {
    given(...gathered)
      .when("leaveCoalition", { ...leave, id: "member-nowhere-001" }, tariq)
      .refuses("member/not-there");
  });
});
