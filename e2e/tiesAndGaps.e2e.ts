import { expect, test } from "@playwright/test";
import { finance, people as cast, security } from "@mortar/core/src/worlds/cloudMigration/cast.ts";
import { promised } from "@mortar/core/src/worlds/cloudMigration/promises.ts";
import { visit, type Visitor } from "./testing/example.ts";
import { oneServer } from "./testing/oneServer.ts";
import type { Person } from "./testing/people.ts";
import { press } from "./testing/setUp.ts";

const here = oneServer();

const need = "Proof, within eighteen months, that the migration pays for itself.";
const possible = "We show the board what each system costs before it moves.";
const notYet = "We cannot say yet. Ask us when the first bill has come.";

/** Amara keeps the shared analysis, Priya speaks for Security, Samuel for Finance: in one copy of the told world. */
const gather = async () => {
  const amara = await visit(here.server.origin, cast.amara);
  const sit = async (visitor: Visitor, person: Person) => {
    await visitor.sitDown(person.context);
    return { ...visitor, ...person };
  };
  return {
    amara: await sit(amara, await here.people.onLaptop()),
    priya: await sit(
      await visit(here.server.origin, cast.priya, amara),
      await here.people.onLaptop({ colorScheme: "dark" }),
    ),
    samuel: await sit(await visit(here.server.origin, cast.samuel, amara), await here.people.onPhone()),
  };
};

test("a give meets a need: proposed by one side, agreed by the other, and the receiver says what it makes possible", async () => {
  test.setTimeout(120_000);
  const { priya, samuel } = await gather();

  await test.step("Priya asks which need her give meets, and sees both side by side", async () => {
    await priya.page.goto(`${priya.home}/commitments/${promised.controls}`);
    await priya.page.locator("summary", { hasText: "Which need does this meet?" }).click();
    await priya.page.getByRole("radio", { name: need }).check();
    const both = priya.page.locator(".two-up");
    await expect(both.getByText("Security gives")).toBeVisible();
    await expect(both.getByText(need)).toBeVisible();
    await press(priya.page, "Propose it, with the yes of Security");
    await expect(priya.page.getByText("Waits for the yes of Finance")).toBeVisible();
  });

  await test.step("Samuel is led to it from his front page, and says yes", async () => {
    await samuel.page.goto(samuel.home);
    await expect(samuel.page.getByText("A give and a need wait to be tied, if Finance says yes.")).toBeVisible();
    await samuel.page.getByRole("link", { name: "Look at both" }).click();
    await press(samuel.page, "Yes, this meets it");
    await expect(samuel.page.locator(".words:focus")).toHaveCount(1);
    await expect(samuel.page.getByText("You have not said yet what it makes possible.")).toBeVisible();
  });

  await test.step("he says what it makes possible, in his own words, and that it has arrived in part", async () => {
    await press(samuel.page, "Say what it makes possible");
    await samuel.page.getByLabel("What can Finance do because of it?").fill(possible);
    await press(samuel.page, "Say it");
    await expect(samuel.page.getByText("What it makes possible, in the words of Finance")).toBeVisible();
    await press(samuel.page, "Say whether it has arrived");
    await samuel.page.getByRole("radio", { name: "In part" }).check();
    await press(samuel.page, "Keep this");
    await expect(samuel.page.getByText("Arrived in part", { exact: false }).first()).toBeVisible();
  });

  await test.step("Priya reads his words where she is, and first of all on her front page", async () => {
    await expect(priya.page.getByText(possible)).toBeVisible();
    await priya.page.goto(priya.home);
    const made = priya.page.getByRole("region", { name: /What your gives? makes? possible/ });
    await expect(made.locator(".words").first()).toHaveText(possible);
  });
});

test("a gap is told to the member first: asked, answered, shown, and never filled by anyone else", async () => {
  test.setTimeout(120_000);
  const { amara, priya, samuel } = await gather();
  const gap = (page: Person["page"]) => page.locator(".sentence", { hasText: "what it gets out of this" });
  const ownGap = samuel.page.locator(".sentence", { hasText: "what Finance gets out of this" });

  await test.step("nobody of the others is told of it", async () => {
    await priya.page.goto(`${priya.home}/commitments/gaps`);
    await expect(priya.page.getByText("No other member has shown one.")).toBeVisible();
  });

  await test.step("Amara asks Finance; Samuel is told so in his own voice, and answers", async () => {
    await amara.page.goto(`${amara.home}/commitments/gaps`);
    await gap(amara.page).getByRole("button", { name: "Ask Finance about it" }).click();
    await expect(amara.page.getByText("Finance is asked.")).toBeVisible();
    await samuel.page.goto(samuel.home);
    await expect(samuel.page.getByText("A steward asks what Finance gets out of this.")).toBeVisible();
    await expect(samuel.page.getByText("Finance has not named what it gets out of this.")).toHaveCount(0);
    await samuel.page.getByRole("link", { name: "Answer", exact: true }).click();
    await ownGap.getByRole("button", { name: "We cannot say yet" }).click();
    await ownGap.getByLabel("Your reply").fill(notYet);
    await press(samuel.page, "Keep this answer");
    await expect(ownGap.getByText(notYet)).toBeVisible();
  });

  await test.step("Amara reads it at once; Priya still knows of nothing", async () => {
    await expect(gap(amara.page).getByText(notYet)).toBeVisible();
    await expect(priya.page.getByText("No other member has shown one.")).toBeVisible();
    expect(await priya.rowsOf("gaps")).toEqual([]);
  });

  await test.step("once Samuel shows it, Priya sees it with his words", async () => {
    await ownGap.getByRole("button", { name: "More", exact: true }).click();
    await press(samuel.page, "Show it to the others");
    await expect(gap(priya.page).getByText(notYet)).toBeVisible();
  });

  await test.step("Finance names it, and the gap is kept as closed", async () => {
    const words = "We know a year ahead what a service costs us.";
    await samuel.ask(
      "releaseCommitment",
      { id: "commitment-finance-gain", member: finance, as: "own-gain", words },
      finance,
    );
    const seen = await samuel.revisionOf("commitments", "commitment-finance-gain");
    await samuel.ask("affirmCommitment", { id: "commitment-finance-gain", seen }, finance);
    await expect(ownGap).toHaveCount(0);
    await samuel.page.locator("summary", { hasText: "One that was named or closed" }).click();
    await expect(samuel.page.getByText(/^Named, /)).toBeVisible();
  });
});

test("without an account, from a link, and without a script: a yes, and what it makes possible", async () => {
  test.setTimeout(120_000);
  const { amara, priya } = await gather();
  const phone = await here.people.onPhone({ javaScriptEnabled: false });
  await priya.ask(
    "proposeTie",
    { id: "tie-of-this-walk-0001", give: promised.controls, need: promised.proof },
    security,
  );

  await test.step("Samuel opens the link, and sees the give and the need", async () => {
    const asked = { task: "ties", person: cast.samuel, member: finance } as const;
    await phone.page.goto(await amara.makeLink(asked));
    await press(phone.page, "Show me what waits");
    await expect(phone.page.getByRole("heading", { name: "Does this give meet this need?" })).toBeVisible();
    await expect(phone.page.getByText(need)).toBeVisible();
  });

  await test.step("he says yes, what it makes possible, and that it has not arrived yet", async () => {
    await press(phone.page, "Yes, this meets it");
    await phone.page.getByRole("link", { name: "Say what it makes possible" }).click();
    await phone.page.getByLabel("Because of it, Finance can…").fill(possible);
    await press(phone.page, "Say it");
    await expect(phone.page.getByText(possible)).toBeVisible();
    await phone.page.getByText("Not yet", { exact: true }).click();
    await press(phone.page, "Keep this");
    await expect(phone.page.getByText(/^Not arrived yet/)).toBeVisible();
  });

  await test.step("Priya has it in front of her", async () => {
    await priya.page.goto(`${priya.home}/commitments/${promised.controls}`);
    await expect(priya.page.getByText(possible)).toBeVisible();
  });
});
