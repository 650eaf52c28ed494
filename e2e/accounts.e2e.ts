import { once } from "node:events";
import { expect, type Page, test } from "@playwright/test";
import { SMTPServer } from "smtp-server";
import { found } from "./testing/kept.ts";
import { openPeople, type People } from "./testing/people.ts";
import { fill, press, steward } from "./testing/setUp.ts";
import { type Server, startServer } from "./testing/startServer.ts";
import { unfold } from "./testing/stewarding.ts";

const letters: string[] = [];
const post = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onData: (stream, _, done) => {
    let letter = "";
    stream.on("data", (part: Buffer) => (letter += part.toString()));
    stream.on("end", () => done(void letters.push(letter)));
  },
});

let server: Server;
let people: People;

test.describe.configure({ mode: "serial" });

test.beforeAll(async ({ browser }) => {
  const listening = post.listen(0, "127.0.0.1");
  await once(listening, "listening");
  const address = listening.address();
  const port = address !== null && typeof address === "object" ? address.port : 0;
  server = await startServer({ env: { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: "mortar@harbour.example" } });
  people = openPeople(browser, server.origin);
  const first = await people.onLaptop();
  await steward.setUp(first.page, server.setUpLink() ?? "");
});
test.afterAll(async () => {
  await people.allLeave();
  await server.remove();
  await new Promise<void>((closed) => post.close(() => closed()));
});

const isIn = (page: Page) => expect(page.getByRole("heading", { level: 1, name: steward.coalition })).toBeVisible();

const signIn = async (page: Page, password: string): Promise<void> => {
  await page.goto("/sign-in");
  await fill(page, { Password: password });
  await page.getByLabel("Mail address").first().fill(steward.email);
  await press(page, "Sign in");
};

test("a password lets its owner in, and nothing else does", async () => {
  const { page } = await people.onPhone();
  await signIn(page, "tide crane lantern robe");
  await expect(page.getByRole("alert")).toContainText("That address and password do not belong together here.");
  await signIn(page, steward.password);
  await isIn(page);
});

test("a passkey is added, and signs in without anything typed", async () => {
  const { page, context } = await people.onLaptop();
  const devtools = await context.newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await signIn(page, steward.password);
  await isIn(page);
  await page.goto("/account");
  await fill(page, { "What is this device called?": "The office laptop" });
  await press(page, "Add a passkey");
  await expect(page.getByText("The office laptop")).toBeVisible();
  await press(page, "Sign out");
  await page.goto("/sign-in");
  await press(page, "Use a passkey");
  await isIn(page);
});

test("a link by mail signs in once", async () => {
  const { page } = await people.onPhone();
  await page.goto("/sign-in");
  await page.getByText("Get a link by mail instead").click();
  await page.locator("#mail").fill(steward.email);
  await press(page, "Send the link");
  await expect(page.getByRole("heading", { level: 1, name: "Look into your mail." })).toBeVisible();
  await expect.poll(() => letters.length).toBe(1);
  const link = linkIn(letters[0] ?? "");
  await page.goto(link);
  await press(page, "Sign in");
  await isIn(page);
  const other = await people.onPhone();
  await other.page.goto(link);
  await expect(other.page.getByText("This link was used already", { exact: false })).toBeVisible();
});

test("signing out takes what was kept off the device", async () => {
  const { page, context } = await people.onLaptop();
  await signIn(page, steward.password);
  await isIn(page);
  await page.getByRole("navigation").getByRole("link", { name: "Members" }).click();
  await unfold(page, "Add a person");
  await fill(page, { Name: "Somebody never sent" });
  await context.setOffline(true);
  await press(page, "Add them");
  await expect(page.getByText("Kept here, not sent yet.")).toBeVisible();
  await fill(page, { Name: "Somebody half written" });
  await expect
    .poll(() => found(page, ["never sent", "half written"]))
    .toEqual(["half written (page)", "half written (localStorage)", "never sent (indexedDB)"]);
  // The line stays too poor for what waits.
  await page.route("**/commands/**", (route) => route.abort());
  await context.setOffline(false);
  await press(page, "Sign out");
  await expect(page.getByText("Signing out takes it off this device.", { exact: false })).toBeVisible();
  await press(page, "Sign out and lose it");
  await expect(page.getByRole("heading", { level: 1, name: /What holds a coalition together/ })).toBeVisible();
  expect(await found(page, ["never sent", "half written"])).toEqual([]);
  await page.goBack();
  await page.goto("/account");
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
});

const linkIn = (letter: string): string => /http:\S+\/sign-in\/link\/\S+/.exec(unfolded(letter))?.[0] ?? "";

/** Mail breaks long lines with a `=` at their end (RFC 2045, 6.7). */
const unfolded = (letter: string) => letter.replaceAll("=\r\n", "").replaceAll("=3D", "=");
