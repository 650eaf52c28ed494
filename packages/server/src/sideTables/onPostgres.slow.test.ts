import { keepOnPostgres } from "../../testing/ground.ts";

/** Whatever holds of accounts, links and letters on SQLite holds on PostgreSQL: the same tests, kept elsewhere. */
keepOnPostgres();

await import("../accounts/accounts.test.ts");
await import("../accounts/attempts.test.ts");
await import("../accounts/mailLinks.test.ts");
await import("../accounts/sessions.test.ts");
await import("../accounts/setUp.test.ts");
await import("../links/links.test.ts");
await import("../mail/mail.test.ts");
