import { expect, test } from "@playwright/test";
import { benefitsReform } from "./testing/worldsWalked/benefitsReform.ts";
import { campaign } from "./testing/worldsWalked/campaign.ts";
import { cloudMigration } from "./testing/worldsWalked/cloudMigration.ts";
import { platformFeature } from "./testing/worldsWalked/platformFeature.ts";

test.describe.configure({ mode: "parallel" });

/** The whole protocol in each told world: its people, each at a device of their own, from a talk to what became of a promise. */
const worlds = [cloudMigration, benefitsReform, campaign, platformFeature];

for (const world of worlds)
  test(`${world.title}: its people walk the whole protocol`, async ({ browser }) => {
    test.setTimeout(180_000);
    const { chapters, complaints, end } = await world.begin(browser);
    for (const [told, walk] of chapters) await test.step(told, walk);
    expect(complaints()).toEqual([]);
    await end();
  });
