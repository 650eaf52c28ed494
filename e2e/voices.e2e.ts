import { expect, test } from "@playwright/test";
import { people as cast } from "@mortar/core/src/worlds/platformFeature/cast.ts";
import { newId, visit, type Visitor } from "./testing/example.ts";
import { openPeople, type People, type Person } from "./testing/people.ts";
import { press } from "./testing/setUp.ts";
import { type Server, startServer } from "./testing/startServer.ts";

/** What protects people, walked through by those it protects: voices, complaints, named readers, successors, machines. */
let server: Server;
let people: People;
type Seated = Person & Visitor;
let camila: Visitor;

test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server.remove());
test.beforeEach(async ({ browser }) => {
  people = openPeople(browser, server.origin);
  camila = await visit(server.origin, cast.camila);
});
test.afterEach(() => people.allLeave());

const sits = async (who: string, device: "onPhone" | "onLaptop" = "onPhone"): Promise<Seated> => {
  const [person, visitor] = [await people[device](), await visit(server.origin, who, camila)];
  await visitor.sitDown(person.context);
  return { ...person, ...visitor };
};
const go = async ({ page, home }: Seated, path: string, heading: string): Promise<void> => {
  await page.goto(`${home}${path}`);
  await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
};
const memberNamed = async (name: string): Promise<string> =>
  ((await camila.rowsOf("members")) as unknown as readonly { id: string; name: { said: string } }[]).find(
    (it) => it.name.said === name,
  )?.id ?? "";
const quiet = (...seats: readonly Seated[]) => {
  for (const { complaints } of seats) expect.soft(complaints()).toEqual([]);
};

test("a complaint about the steward reaches the one it is for, and no screen of hers", async () => {
  const [joaquin, sunniva, steward] = [
    await sits(cast.joaquin),
    await sits(cast.sunniva, "onLaptop"),
    await sits(cast.camila, "onLaptop"),
  ];
  const words = "She told Operations what we had said in private.";

  await go(steward, "/complaints", "Complaints");
  await expect(steward.page.getByText("There is no complaint that you can read.")).toBeVisible();
  await go(joaquin, "/stewards", "Stewards");
  await joaquin.page.getByRole("link", { name: "Write a complaint" }).click();
  await joaquin.page.getByLabel("Whom it is about").selectOption(cast.camila);
  await joaquin.page.getByLabel("What happened, in your words").fill(words);
  await expect(joaquin.page.getByRole("checkbox", { name: /Camila/ })).toHaveCount(0);
  await joaquin.page.getByRole("checkbox", { name: /Sunniva Berg/ }).check();
  await expect(
    joaquin.page.getByText(/Can be read by you and Sunniva Berg, and on the disk by Foxglove/),
  ).toBeVisible();
  await expect(joaquin.page.getByText(/^Camila Duarte does not read it/)).toBeVisible();
  await press(joaquin.page, "Send it to these people");
  await expect(joaquin.page.getByText("Sent to one person.")).toBeVisible();
  await expect(joaquin.page.locator(".words", { hasText: words })).toBeFocused();

  await go(sunniva, "/complaints", "Complaints");
  await expect(sunniva.page.getByText(words)).toBeVisible();
  await press(sunniva.page, "Reply");
  await sunniva.page.getByLabel("Your reply").fill("I heard it too, and will ask her.");
  await press(sunniva.page, "Keep this reply");
  await expect(joaquin.page.getByText("I heard it too, and will ask her.")).toBeVisible();

  for (const path of ["", "/complaints", "/members", "/stewards"]) {
    await steward.page.goto(`${steward.home}${path}`);
    await expect(steward.page.getByText(/in private\.|ask her/)).toHaveCount(0);
  }
  await press(joaquin.page, "Close it");
  await expect(sunniva.page.getByText("Closed", { exact: true })).toBeVisible();
  quiet(joaquin, sunniva, steward);
});

test("members appoint a successor of their steward, who is steward no more in that moment", async () => {
  const [joaquin, sunniva, mateus, steward] = [
    await sits(cast.joaquin),
    await sits(cast.sunniva),
    await sits(cast.mateus),
    await sits(cast.camila, "onLaptop"),
  ];
  const arjun = await visit(server.origin, cast.arjun, camila);
  await go(joaquin, "/stewards", "Stewards");
  await joaquin.page.getByText("Propose a successor").click();
  await joaquin.page.getByLabel("Who", { exact: true }).selectOption(cast.mateus);
  await press(joaquin.page, "Propose them");
  await expect(joaquin.page.getByText("One member has said yes so far. It takes 4.")).toBeVisible();

  await go(mateus, "/stewards", "Stewards");
  await expect(mateus.page.getByRole("button", { name: "I accept" })).toHaveCount(0);
  await press(mateus.page, "Yes from Operations");
  await go(sunniva, "/stewards", "Stewards");
  await press(sunniva.page, "Yes from Design");
  await arjun.ask(
    "backSuccessor",
    { id: (await arjun.rowsOf("successions"))[0]?.id },
    await memberNamed("Engineering"),
  );
  await expect(joaquin.page.getByText("It waits for Mateus Ribeiro to accept.")).toBeVisible();

  await go(steward, "/reading", "Reading back");
  await press(mateus.page, "I accept");
  await expect(mateus.page.getByText("You are a steward now.")).toBeVisible();
  await expect(mateus.page.getByRole("banner").getByText(/steward/)).toBeVisible();
  // Camila belongs to no member: with the stewardship her place here is over.
  await expect.poll(async () => (await steward.page.request.get(steward.home)).status()).not.toBe(200);
  quiet(joaquin, sunniva, mateus);
});

test("a disputed voice is silent at once, on a link given before too, until a steward settles it", async () => {
  const [sunniva, joaquin, steward] = [
    await sits(cast.sunniva),
    await sits(cast.joaquin),
    await sits(cast.camila, "onLaptop"),
  ];
  const design = await memberNamed("Design");
  const give = { id: newId(), member: design, as: "give", words: "A drawing a day, as long as it takes." };
  await sunniva.ask("releaseCommitment", give, design);
  const { page: phone } = await people.onPhone({ javaScriptEnabled: false });
  await phone.goto(await camila.makeLink({ task: "affirm", person: cast.sunniva, member: design, about: give.id }));
  await press(phone, "Show me the words");

  await go(sunniva, "/commitments", "Commitments");
  const affirm = sunniva.page.getByRole("button", { name: "Affirm it" });
  await expect(affirm.first()).toBeVisible();
  await go(joaquin, `/members/${design}`, "Design");
  await expect(joaquin.page.getByRole("button", { name: /^Dispute/ })).toHaveCount(0);
  await go(steward, `/members/${design}`, "Design");
  await press(steward.page, "Dispute that Sunniva Berg speaks for Design");
  await expect(steward.page.getByText(/^A steward settles it, and never Sunniva Berg/)).toBeVisible();
  await press(steward.page, "Dispute it");
  await expect(joaquin.page.getByText("It is disputed that Sunniva Berg speaks for Design")).toBeVisible();

  await expect(affirm).toHaveCount(0);
  await press(phone, "Yes, this is ours");
  await expect(phone.getByText("Only someone who speaks for this member can do this, in its name.")).toBeVisible();

  await press(steward.page, "Settle it: Sunniva Berg speaks for Design");
  await expect(affirm.first()).toBeVisible();
  await press(phone, "Yes, this is ours");
  await expect(phone.getByRole("heading", { level: 1, name: "Design has said yes." })).toBeVisible();
  quiet(sunniva, joaquin, steward);
});

test("who speaks after another is asked anew, one promise after the other", async () => {
  const arjun = await sits(cast.arjun);
  const engineering = await memberNamed("Engineering");
  await go(arjun, `/members/${engineering}`, "Engineering");
  const asked = arjun.page.getByRole("region", { name: "Asked anew" });
  const stands = asked.getByRole("button", { name: "It still stands" });
  await expect(stands.first()).toBeVisible();
  const count = await stands.count();
  await asked.getByRole("button", { name: "In my own words" }).first().click();
  await asked.getByRole("textbox").fill("Product decides once. We hold it to that.");
  await press(arjun.page, "It stands in these words");
  await expect(stands).toHaveCount(count - 1);
  for (let left = count - 1; left > 0; left--) {
    await stands.first().click();
    await expect(stands).toHaveCount(left - 1);
  }
  await expect(asked).toHaveCount(0);
  await expect(arjun.page.getByText("Product decides once. We hold it to that.")).toBeVisible();
  quiet(arjun);
});

test("words for one member alone are not there for the others, nor for the steward", async () => {
  const [joaquin, sunniva, mateus, steward] = [
    await sits(cast.joaquin),
    await sits(cast.sunniva),
    await sits(cast.mateus),
    await sits(cast.camila, "onLaptop"),
  ];
  const product = await memberNamed("Product");
  const words = "We lose two people in January and have told nobody.";
  const id = newId();
  await joaquin.ask("releaseCommitment", { id, member: product, as: "risk", words }, product);
  const seen = await joaquin.revisionOf("commitments", id);
  await joaquin.ask("affirmCommitment", { id, seen }, product);
  for (const { page, home } of [sunniva, mateus, steward]) {
    await page.goto(`${home}/commitments`);
    await expect(page.getByText(words)).toBeVisible();
  }

  await joaquin.page.goto(`${joaquin.home}/commitments/${id}`);
  await press(joaquin.page, "Change who can read it");
  await joaquin.page.getByLabel("These members only").check();
  await joaquin.page.getByRole("checkbox", { name: "Design" }).check();
  await joaquin.page.getByRole("checkbox", { name: /^The stewards read it too/ }).uncheck();
  const readers = /Can be read by all who speak for Product and all who speak for Design, and on the disk by/;
  await expect(joaquin.page.getByText(readers)).toBeVisible();
  await press(joaquin.page, "Let these read it");
  await expect(joaquin.page.getByText("For named members only")).toBeVisible();

  await expect(mateus.page.getByText(words)).toHaveCount(0);
  await expect(steward.page.getByText(words)).toHaveCount(0);
  await expect(sunniva.page.getByText(words)).toBeVisible();
  quiet(joaquin, sunniva, mateus, steward);
});

test("an AI system is described, questioned and answered for by a human being", async () => {
  const [joaquin, wei, steward] = [await sits(cast.joaquin), await sits(cast.wei), await sits(cast.camila, "onLaptop")];
  const ranker = await memberNamed("Shelf ranker");
  const said = "It shows what was opened, so new shelves never get there.";
  await go(joaquin, `/members/${ranker}`, "Shelf ranker");
  await expect(
    joaquin.page.getByText(/^Shelf ranker cannot say yes to anything\. Wei Zhang answers for it/),
  ).toBeVisible();
  await joaquin.page.getByText("Name a misalignment").click();
  await joaquin.page.getByLabel("What it does, and what that works against").fill(said);
  await press(joaquin.page, "Name it");

  await go(wei, `/members/${ranker}`, "Shelf ranker");
  await press(wei.page, "Describe it");
  await wei.page.getByLabel("What it measures and improves").fill("How many of the first three books are opened.");
  await press(wei.page, "Keep it");
  const asked = wei.page.getByRole("listitem").filter({ hasText: said });
  await asked.getByRole("button", { name: "Answer for it" }).click();
  await asked.getByLabel("Your reply").fill("From December a tenth of the places is given at random.");
  await press(wei.page, "Keep this reply");
  await expect(joaquin.page.getByText("How many of the first three books are opened.")).toBeVisible();
  await expect(joaquin.page.getByText("From December a tenth of the places is given at random.")).toBeVisible();
  const named = joaquin.page.getByRole("listitem").filter({ hasText: said });
  await expect(named.getByText("Answered", { exact: true })).toBeVisible();

  await go(steward, `/members/${ranker}`, "Shelf ranker");
  await press(steward.page, "Name somebody else to answer for it");
  const list = steward.page.getByLabel("Who answers for it", { exact: true });
  await expect(list.getByRole("option", { name: "Camila Duarte" })).toHaveCount(0);
  await list.selectOption(cast.linh);
  await press(steward.page, "Name them");
  await expect(steward.page.getByText("Linh Tran answers for Shelf ranker and speaks for it.")).toBeVisible();
  quiet(joaquin, steward);
});
