import { test } from "vitest";
import { bo, gathered, ines, library, olu, programOf, speaks, tariq, wanjiru } from "../../../../testing/cast.ts";
import { by, given } from "../../../../testing/story.ts";

const ask = {
  id: "timeOffer-1-0000000000",
  member: library,
  hours: 12,
  words: "Two of us, three evenings each.",
} as const;
const offered = { type: "TimeOffered", ...ask, person: tariq.person } as const;
const { type: _, ...stands } = offered;
const { id } = ask;
const known = [...gathered, by(tariq, offered)] as const;

test("a member says how much time it can give; none is an answer too", () => {
  given(...gathered)
    .when("offerTime", ask, tariq)
    .happens(offered)
    .leaving("timeOffers", { ...stands, audience: ["coalition"] });
  given(...gathered)
    .when("offerTime", { ...ask, hours: 0, words: null }, tariq)
    .happens({ ...offered, hours: 0, words: null });
});

test("nobody says it for the member", () => {
  for (const actor of [ines, olu, bo, speaks(tariq.person)])
    given(...gathered)
      .when("offerTime", ask, actor)
      .refuses("timeOffer/not-yours", library);
  given(...gathered)
    .when("offerTime", ask, programOf(tariq))
    .refuses("request/human-only");
  given(...known)
    .when("offerTime", { ...ask, id: "timeOffer-2-0000000000" }, wanjiru)
    .refuses("timeOffer/already-offered", id);
});

test("it says otherwise as often as it likes", () => {
  given(...known)
    .when("changeTimeOffer", { id, hours: 4 }, wanjiru)
    .happens({ type: "TimeOfferChanged", id, hours: 4, words: null, person: wanjiru.person })
    .leaving("timeOffers", { ...stands, hours: 4, words: null, person: wanjiru.person, audience: ["coalition"] });
  given(...known)
    .when("changeTimeOffer", { id, hours: 4 }, ines)
    .refuses("timeOffer/not-yours", library);
  given(...gathered)
    .when("changeTimeOffer", { id, hours: 4 }, tariq)
    .refuses("timeOffer/unknown", id);
});

test("its words can be taken back by its member", () => {
  const about = [{ kind: "timeOffers", id }];
  const takeBack = { id: "redaction-time-0002", about, passage: "three evenings each" };
  given(...known)
    .when("takeBackWords", takeBack, wanjiru)
    .happens({ type: "WordsTakenBack", id: takeBack.id, about, person: wanjiru.person });
  given(...known)
    .when("takeBackWords", takeBack, olu)
    .refuses("redaction/not-yours", id);
});
