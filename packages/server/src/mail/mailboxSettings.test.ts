import { expect, test } from "vitest";
import { settingsFrom } from "../door/settings.ts";
import { mailboxSettingsFrom } from "./mailboxSettings.ts";

const from = (address: string, more: Readonly<Record<string, string>> = {}) =>
  mailboxSettingsFrom({ BOUNCES_IMAP_URL: address, ...more });

test.each([
  ["imaps://a:b@mail.example", { host: "mail.example", port: 993, line: "tls", folder: "INBOX", moveTo: null }],
  ["imaps://a:b@mail.example:1993/Back%20again", { port: 1993, line: "tls", folder: "Back again" }],
  ["imap://a:b@mail.example/", { port: 143, line: "starttls", folder: "INBOX" }],
  ["imap://a:b@192.0.2.7", { line: "starttls" }],
  ["imap://a:b@localhost.mail.example", { line: "starttls" }],
  ["imap://a:b@localhost", { line: "plain" }],
  ["imap://a:b@127.0.0.1:10143", { line: "plain", port: 10143 }],
  ["imap://a:b@[::1]", { host: "::1", line: "plain" }],
  [
    "imaps://mortar%40mortar.example:p%3Aa%2Fs%40s@mail.example",
    { user: "mortar@mortar.example", password: "p:a/s@s" },
  ],
])("%s", (address, expected) => {
  expect(from(address)).toMatchObject(expected);
});

test("taken messages are moved where that is set, and nothing is read without an address", () => {
  expect(from("imaps://a:b@mail.example", { BOUNCES_MOVE_TO: "Bounces" })).toMatchObject({ moveTo: "Bounces" });
  expect(from("", { BOUNCES_MOVE_TO: "Bounces" })).toBeNull();
});

test.each([
  "mail.example",
  "https://a:hidden-word@mail.example",
  "imaps://hidden-word@mail.example",
  "imaps://:hidden-word@mail.example",
  "imaps://a:hidden-word@",
  "imaps://a:hidden%word@mail.example",
  "imaps://a:hidden@word@mail.example",
  "imaps://a:hidden-word@mail.example?x=1",
])("%s is not the address of a mailbox, and is not repeated to whoever reads the logs", (address) => {
  const told = settingsFrom({ BOUNCES_IMAP_URL: address });
  expect(told).toMatchObject({ wrong: expect.stringMatching(/^BOUNCES_IMAP_URL is not the address of a mailbox/) });
  expect(JSON.stringify(told)).not.toContain("hidden");
});
