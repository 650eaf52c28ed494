import { describe } from "vitest";
import { keepOnPostgres } from "../../testing/ground.ts";

/** Whatever holds of accounts, links and letters on SQLite holds on PostgreSQL: the same tests, kept elsewhere. */
keepOnPostgres();

// What one file does before each of its tests is done for its own tests only.
describe("accounts", async () => {
  await import("../accounts/accounts.test.ts");
});
describe("mail links", async () => {
  await import("../accounts/mailLinks.test.ts");
});
describe("sessions", async () => {
  await import("../accounts/sessions.test.ts");
});
describe("set-up", async () => {
  await import("../accounts/setUp.test.ts");
});
describe("attempts", async () => {
  await import("../accounts/attempts.test.ts");
});
describe("passkeys", async () => {
  await import("../accounts/passkeys.test.ts");
});
describe("links", async () => {
  await import("../links/links.test.ts");
});
describe("letters", async () => {
  await import("../mail/mail.test.ts");
});
