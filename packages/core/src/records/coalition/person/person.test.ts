import { describe, test } from "vitest";
import { founded, gathered, ines, known, noor, olu, tariq } from "../../../../testing/cast.ts";
import { given } from "../../../../testing/story.ts";
import { asItStands } from "../../../worlds/tell.ts";

const addNoor = { id: noor.person, name: "Noor" };

describe("being added", () => {
  test("a steward adds a person", () => {
    given(founded)
      .when("addPerson", addNoor, ines)
      .happens({ type: "PersonAdded", ...addNoor })
      .leaving("persons", { ...addNoor, audience: ["coalition", `person:${noor.person}`] });
  });

  test("a person is added once", () => {
    given(founded, known).when("addPerson", addNoor, ines).refuses("person/already-added", noor.person);
  });

  test("nobody else adds people", () => {
    given(...gathered)
      .when("addPerson", { ...addNoor, id: "person-newcomer-1" }, tariq)
      .refuses("person/steward-only");
  });
});

describe("being called something else", () => {
  const renamed = { id: noor.person, name: "Noor A." };
  const rename = { ...renamed, seen: asItStands };

  test("a person says how she is called, member or not", () => {
    given(founded, known)
      .when("renamePerson", rename, noor)
      .happens({ type: "PersonRenamed", ...renamed })
      .leaving("persons", { ...renamed, audience: ["coalition", `person:${noor.person}`] });
  });

  test("a steward does it for her", () => {
    given(founded, known)
      .when("renamePerson", rename, ines)
      .happens({ type: "PersonRenamed", ...renamed });
  });

  test("nobody else does", () => {
    given(...gathered)
      .when("renamePerson", rename, tariq)
      .refuses("person/not-you", noor.person);
  });

  test("an edit of an older wording is refused", () => {
    given(founded, known)
      .when("renamePerson", { ...rename, seen: "older" }, noor)
      .refuses("edit/stale", noor.person);
  });

  test("for someone who belongs to nobody, the others are not there", () => {
    given(...gathered)
      .when("renamePerson", { ...rename, id: olu.person }, noor)
      .refuses("person/unknown", olu.person);
  });
});
