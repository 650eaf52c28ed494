import { describe, test } from "vitest";
import {
  founded,
  gathered,
  ines,
  joined,
  known,
  library,
  libraryJoins,
  noor,
  tariq,
} from "../../../../testing/cast.ts";
import { by, given } from "../../../../testing/story.ts";
import { affirmed, released } from "../../../../testing/talk.ts";
import { asItStands } from "../../../worlds/tell.ts";

const { type: _, ...theLibrary } = libraryJoins;
const rota = {
  id: "member-rota-00001",
  form: "ai-system",
  name: "Rota planner",
  organisation: null,
  objective: "Fill every shift with as few messages as it can.",
  accountable: noor.person,
} as const;

describe("joining", () => {
  test("a steward adds a member", () => {
    given(founded)
      .when("addMember", { id: library, form: "organisation", name: "The Library" }, ines)
      .happens(libraryJoins)
      .leaving("members", { ...theLibrary, audience: ["coalition"] });
  });

  test("a team belongs to its organisation", () => {
    const council = { id: "organisation-council", name: "The Council" };
    const parks = { ...theLibrary, form: "team", name: "Parks", organisation: council.id } as const;
    given(founded, by(ines, { type: "OrganisationAdded", ...council }))
      .when("addMember", parks, ines)
      .happens({ type: "MemberJoined", ...parks });
  });

  test("an AI system joins with its objective and the human being who answers for it", () => {
    given(founded, known)
      .when("addMember", rota, ines)
      .happens({ type: "MemberJoined", ...rota });
  });

  test("an AI system without either does not", () => {
    given(founded, known)
      .when("addMember", { ...rota, objective: null }, ines)
      .refuses("member/ai-needs-human");
    given(founded, known)
      .when("addMember", { ...rota, accountable: null }, ines)
      .refuses("member/ai-needs-human");
  });

  test("people have no objective that they optimise", () => {
    given(founded, known)
      .when("addMember", { ...rota, form: "team" }, ines)
      .refuses("member/only-ai");
  });

  test("nobody unknown can answer for an AI system", () => {
    given(founded).when("addMember", rota, ines).refuses("member/unknown-person", noor.person);
  });

  test("the organisation has been added before", () => {
    given(founded)
      .when("addMember", { ...theLibrary, organisation: "organisation-unheard" }, ines)
      .refuses("member/unknown-organisation", "organisation-unheard");
  });

  test("a member joins once", () => {
    given(founded, joined).when("addMember", theLibrary, ines).refuses("member/already-joined", library);
  });

  test("only a steward adds members", () => {
    given(founded, known).when("addMember", theLibrary, noor).refuses("member/steward-only");
  });

  test("a name has something in it", () => {
    given(founded)
      .when("addMember", { ...theLibrary, name: "  " }, ines)
      .makesNoSense("name", "words/empty");
  });
});

test("once something is said in front of all, whoever joins is invited", () => {
  const late = { id: "member-parks-00001", form: "team", name: "Parks" } as const;
  given(...affirmed)
    .when("addMember", late, ines)
    .refuses("member/by-invitation", late.id);
  const planner = { ...late, form: "ai-system", objective: "Waste less." } as const;
  given(...affirmed)
    .when("addMember", { ...planner, accountable: noor.person }, ines)
    .refuses("member/by-invitation", late.id);
  given(...affirmed)
    .when("addMember", { ...planner, accountable: tariq.person }, ines)
    .happens({ type: "MemberJoined", ...planner, accountable: tariq.person, organisation: null });
  given(...released)
    .when("addMember", late, ines)
    .happens({
      type: "MemberJoined",
      ...late,
      organisation: null,
      objective: null,
      accountable: null,
    });
});

describe("being called something else", () => {
  const renamed = { id: library, name: "The Reading Room" };
  const rename = { ...renamed, seen: asItStands };

  test("a steward changes how a member is called", () => {
    given(...gathered)
      .when("renameMember", rename, ines)
      .happens({ type: "MemberRenamed", ...renamed })
      .leaving("members", { ...theLibrary, ...renamed, audience: ["coalition"] });
  });

  test("an edit of an older wording is refused", () => {
    given(...gathered)
      .when("renameMember", { ...rename, seen: "older" }, ines)
      .refuses("edit/stale", library);
  });

  test("a member's representative asks a steward to do it", () => {
    given(...gathered)
      .when("renameMember", rename, tariq)
      .refuses("member/steward-only");
  });

  test("nobody renames what is not there", () => {
    given(founded).when("renameMember", rename, ines).refuses("member/unknown");
  });
});
