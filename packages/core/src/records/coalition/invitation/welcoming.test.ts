import { describe, expect, test } from "vitest";
import {
  allotments,
  bo,
  gathered,
  hoursOn,
  ines,
  inesServes,
  library,
  olu,
  programOf,
  speaks,
  tariq,
} from "../../../../testing/cast.ts";
import {
  answer,
  asked,
  awaited,
  accepted,
  belongs,
  femi,
  invited,
  market,
  place,
  saysYes,
  written,
} from "../../../../testing/newcomer.ts";
import { by, given, told } from "../../../../testing/story.ts";
import { bothOut, lending, ovenNeed, ovenTie, released, talked, tied } from "../../../../testing/talk.ts";
import { circlesOf, replay, seen } from "../../../coalition.ts";

const id = asked.id;
const now = { members: [library, allotments], stewards: true };
const closed = { type: "CommitmentReadersNamed", id: lending.id, readers: now } as const;
const tieClosed = { type: "TieReadersNamed", id: ovenTie.id, readers: now } as const;
const chose = (member: string) => ({ type: "ChoiceNoted", id, member }) as const;
const waits = [invited, accepted] as const;
const joinDay = hoursOn(ines, 14 * 24);
const bothChose = [by(tariq, chose(library)), by(olu, chose(allotments))];

describe("choosing what a newcomer reads", () => {
  test("a member closes a commitment: it is for those who belong now, and so is its tie", () => {
    const story = given(...tied, ...waits).when("openToNewcomer", { id, closed: [lending.id] }, tariq);
    const { type: _, ...asWritten } = written;
    story.happens(closed, tieClosed, chose(library)).leaving("invitations", {
      ...asWritten,
      ...answer,
      objective: null,
      member: null,
      state: "accepted",
      choices: [{ member: library, at: tariq.at }],
      audience: ["coalition", `invited:${femi.person}`],
    });
  });

  test("a member keeps all of it open", () => {
    given(...tied, ...waits)
      .when("openToNewcomer", { id, closed: [] }, tariq)
      .happens(chose(library));
  });

  test("a member chooses again: what it closed is open again, once", () => {
    const past = [...tied, ...waits, by(tariq, closed, tieClosed, chose(library))] as const;
    given(...past)
      .when("openToNewcomer", { id, closed: [] }, tariq)
      .happens({ ...closed, readers: null }, { ...tieClosed, readers: null }, chose(library));
    given(...past)
      .when("openToNewcomer", { id, closed: [lending.id] }, tariq)
      .happens();
  });

  test("what it closed to one newcomer stays closed while another is chosen for", () => {
    const second = "invitation-mill-001";
    const mill = { ...femi, person: "person-miller-001" };
    const past = [
      ...tied,
      ...waits,
      by(tariq, closed, tieClosed, chose(library)),
      by(ines, { ...written, id: second, person: mill.person }),
      by(mill, { ...saysYes, id: second }),
    ] as const;
    given(...past)
      .when("openToNewcomer", { id: second, closed: [] }, tariq)
      .happens({ ...chose(library), id: second });
  });

  test("what only named members read stays as it is", () => {
    const fewer = by(tariq, { ...closed, readers: { members: [library], stewards: false } });
    for (const shut of [[], [lending.id]])
      given(...bothOut, fewer, ...waits)
        .when("openToNewcomer", { id, closed: shut }, tariq)
        .happens(chose(library));
  });

  test("what was not said in front of all is closed to newcomers anyway", () => {
    given(...released, ...waits)
      .when("openToNewcomer", { id, closed: [lending.id] }, tariq)
      .happens(chose(library));
  });

  test("those who speak for a member choose, in its name, for itself alone", () => {
    for (const actor of [bo, { ...tariq, member: null }, ines])
      given(...bothOut, ...waits)
        .when("openToNewcomer", { id, closed: [] }, actor)
        .refuses("invitation/not-yours", id);
    given(...bothOut, ...waits)
      .when("openToNewcomer", { id, closed: [ovenNeed.id] }, tariq)
      .refuses("invitation/not-your-commitment", ovenNeed.id);
    given(...bothOut, ...waits)
      .when("openToNewcomer", { id, closed: [] }, programOf(tariq))
      .refuses("request/human-only");
  });

  test("there is a newcomer to choose for", () => {
    given(...gathered, invited)
      .when("openToNewcomer", { id, closed: [] }, tariq)
      .refuses("invitation/unknown", id);
    given(...awaited, by(ines, ...belongs))
      .when("openToNewcomer", { id, closed: [] }, tariq)
      .refuses("invitation/not-accepted", id);
  });
});

describe("welcoming", () => {
  const welcome = { id, ...place };

  test("once all have chosen, the newcomer belongs and speaks for what joins with her", () => {
    given(...bothOut, ...waits, ...bothChose)
      .when("welcomeMember", welcome, ines)
      .happens(...belongs)
      .leaving("members", {
        id: market,
        form: "organisation",
        name: answer.name,
        organisation: null,
        objective: null,
        accountable: null,
        audience: ["coalition"],
      });
  });

  test("on the day of joining what belongs to members that have not chosen is closed, and its ties", () => {
    given(...tied, ...waits, by(olu, chose(allotments)))
      .when("welcomeMember", welcome, joinDay)
      .happens(closed, tieClosed, ...belongs);
  });

  test("where nobody has chosen, all of it is, each tie once", () => {
    given(...tied, ...waits)
      .when("welcomeMember", welcome, joinDay)
      .happens(closed, { ...closed, id: ovenNeed.id }, tieClosed, ...belongs);
  });

  test("before that day every member is waited for", () => {
    given(...bothOut, ...waits, by(tariq, chose(library)))
      .when("welcomeMember", welcome, hoursOn(ines, 13 * 24))
      .refuses("invitation/still-choosing", allotments);
  });

  test("nobody waits for a member that has left", () => {
    const left = by(olu, { type: "MemberLeft", id: allotments, on: "2026-03-03" });
    given(...gathered, left, ...waits, by(tariq, chose(library)))
      .when("welcomeMember", welcome, ines)
      .happens(...belongs);
  });

  test("somebody known here already is not added again; for an AI system she answers", () => {
    const named = { type: "PersonAdded", id: femi.person, name: "Femi" } as const;
    given(...gathered, by(ines, named), invited, accepted, ...bothChose)
      .when("welcomeMember", welcome, ines)
      .happens(...belongs.filter(({ type }) => type !== "PersonAdded"));
    const machine = by(femi, {
      type: "InvitationAccepted",
      ...answer,
      form: "ai-system",
      objective: "Waste less.",
      joins: asked.joins,
    });
    given(...gathered, invited, machine, ...bothChose)
      .when("welcomeMember", welcome, ines)
      .happens(
        ...belongs.map((it) =>
          it.type === "MemberJoined"
            ? { ...it, form: "ai-system" as const, objective: "Waste less.", accountable: femi.person }
            : it,
        ),
      );
  });

  test("a steward welcomes, somebody who said yes, as a member that is not there yet", () => {
    given(...awaited)
      .when("welcomeMember", welcome, tariq)
      .refuses("invitation/steward-only", id);
    given(...gathered, invited)
      .when("welcomeMember", welcome, ines)
      .refuses("invitation/not-accepted", id);
    given(...awaited)
      .when("welcomeMember", { ...welcome, member: library }, joinDay)
      .refuses("invitation/already-joined", library);
    given(...gathered)
      .when("welcomeMember", welcome, ines)
      .refuses("invitation/unknown", id);
  });

  test("she reads what was left open, and nothing that was closed or said in private", () => {
    const closing = by(tariq, closed, tieClosed, chose(library));
    const whole = replay(told(...talked, ...tied.slice(talked.length), ...waits, closing, by(ines, ...belongs)));
    const { commitments, ties, conversations, answers, invitations } = seen(whole, circlesOf(whole, femi.person));
    expect([...commitments.keys()]).toEqual([ovenNeed.id]);
    expect([ties.size, conversations.size, answers.size]).toEqual([0, 0, 0]);
    expect(invitations.get(id)?.member).toBe(market);
    for (const { person } of [tariq, olu, ines, speaks(inesServes.person)])
      expect(seen(whole, circlesOf(whole, person)).ties.size).toBe(1);
  });
});
