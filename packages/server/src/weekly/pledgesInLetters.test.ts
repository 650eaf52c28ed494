import { olu, tariq } from "@mortar/core/testing/cast.ts";
import { firstMonday, firstMondayArrived, moving, ovenTime } from "@mortar/core/testing/moving.ts";
import { by, type Deed, told } from "@mortar/core/testing/story.ts";
import { lending } from "@mortar/core/testing/talk.ts";
import { type AppInFolder, appInFolder } from "@mortar/app/testing/appInFolder.ts";
import { afterEach, beforeEach, expect, test } from "vitest";
import { weekOf } from "./week.ts";
import { weeklyLetter } from "./weeklyLetter.ts";

let at: AppInFolder;
beforeEach(async () => {
  at = await appInFolder();
});
afterEach(() => at.end());

const kitchen = "coalition-kitchen";
const home = `https://m.example/c/${kitchen}`;

/** On the Wednesday after the first Monday: of six hours a week, five and a half are said to have moved. */
const letterTo = async (person: string, ...deeds: readonly Deed[]) => {
  at.clock.now = new Date("2026-03-04T07:00:00Z");
  await at.app.tell(kitchen, told(...moving, ...deeds));
  const weeks = await weekOf(at.app, person, "2026-03-03T07:00:00.000Z");
  const publicUrl = "https://m.example";
  return weeklyLetter({ weeks, name: person, locale: "en", zone: null, publicUrl, stopAt: `${publicUrl}/stop` })!;
};

test("what one owes names what is left of a pledge in its own unit, and leads to where it is written down", async () => {
  const { text, html } = await letterTo(tariq.person);
  const stands = "The Library, 6 hours this week for The Allotments, until 7 March 2026: 5.5 have moved, 0.5 are left";
  expect(text).toContain(`- “Oven time”\n  ${stands}\n  ${home}/resources#${ovenTime.id}\n`);
  expect(html).toContain(stands);
  // It stands once: among what one owes, and not among what waits for a word too.
  expect(text).not.toContain("of what The Library pledged");
  expect(text).toContain("What you owe next is due on 7 March 2026.");
});

test("the receiver is first asked for her word on what has moved, and then told what is left", async () => {
  const { subject, text, html } = await letterTo(olu.person);
  const asked = "The Library has moved “Oven time on Monday” (5.5 hours) to The Allotments. Has it arrived?";
  expect(subject).toContain("wait for your word");
  expect(text).toContain(`What waits for your word\n- ${asked}\n  ${home}/resources#your-word\n`);
  expect(html).toMatch(new RegExp(`class="button"[^>]*href="${home}/resources#your-word"`));
  expect(text).toContain(
    `- “Oven time”\n  From The Library, 6 hours this week, until 7 March 2026: 5.5 have moved, 0.5 are left\n  ${home}/commitments/${lending.id}\n`,
  );
});

test("what all has moved and arrived is in no letter", async () => {
  const rest = { ...firstMonday, id: "movement-rest-0000000000", quantity: 0.5 } as const;
  const deeds = [firstMondayArrived, by(tariq, { type: "ResourceMoved", ...rest })] as const;
  expect((await letterTo(tariq.person, ...deeds)).text).not.toContain("“Oven time”");
});

test("past the last day of what moves once, it is said that the day was, and among what is past its day", async () => {
  const once = {
    ...ovenTime,
    id: "pledge-2-0000000000",
    every: "once",
    until: "2026-03-01",
    what: "Two trays",
  } as const;
  const { text } = await letterTo(tariq.person, by(tariq, { type: "ResourcePledged", ...once }));
  expect(text).toContain(
    "- “Two trays”\n  The Library, 6 hours in all for The Allotments, the last day was 1 March 2026: nothing has moved yet, 6 are left\n",
  );
  expect(text).toContain("One thing you owe is past its day.");
});
