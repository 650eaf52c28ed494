import { test } from "vitest";
import { founded, gathered, ines, tariq } from "../../../../testing/cast.ts";
import { by, given } from "../../../../testing/story.ts";

const council = { id: "organisation-council", name: "The Council" };
const added = { type: "OrganisationAdded", ...council } as const;

test("a steward adds an organisation", () => {
  given(founded)
    .when("addOrganisation", council, ines)
    .happens(added)
    .leaving("organisations", { ...council, audience: ["coalition"] });
});

test("an organisation is added once", () => {
  given(founded, by(ines, added))
    .when("addOrganisation", council, ines)
    .refuses("organisation/already-added", council.id);
});

test("nobody else adds organisations", () => {
  given(...gathered)
    .when("addOrganisation", council, tariq)
    .refuses("organisation/steward-only");
});
