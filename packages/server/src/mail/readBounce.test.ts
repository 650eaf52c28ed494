import * as fc from "fast-check";
import { expect, test } from "vitest";
import { bounceLike, everyMta, type Returned } from "../../testing/bounceLike.ts";
import { isBounce, MESSAGE_BYTES_MAX, readBounce } from "./readBounce.ts";

const messageId = "<0a1b2c3d.sealsealsealsealseal12@coalition.example>";
const letter = [
  "From: Mortar <mortar@coalition.example>",
  "To: amara@river.example",
  "Subject: Your week",
  `Message-ID: ${messageId}`,
  "Auto-Submitted: auto-generated",
  "",
  "Hello Amara",
].join("\r\n");

const read = (text: string) => readBounce(Buffer.from(text));
const like = (mta: (typeof everyMta)[number], more: Partial<Returned> = {}) =>
  bounceLike(mta, { letter, to: "amara@river.example", ...more });
const came = async (text: string) => {
  const bounce = await read(text);
  return isBounce(bounce) ? bounce.reports.map((report) => report.came) : bounce.is;
};

test.each(everyMta)(
  "in the shape of %s: which letter, for whom, that nobody is there, and what was said",
  async (mta) => {
    const bounce = await read(like(mta));
    if (!isBounce(bounce)) throw new Error(bounce.is);
    expect(bounce.messageIds).toEqual([messageId]);
    expect(bounce.reports).toHaveLength(1);
    expect(bounce.reports[0]?.addresses).toContain("amara@river.example");
    expect(bounce.reports[0]?.came).toBe("gone");
    expect(bounce.reports[0]?.said).toContain(
      "550 5.1.1 <amara@river.example>: Recipient address rejected: User unknown",
    );
  },
);

test.each([
  ["4.4.1", "connect to mx.river.example[203.0.113.7]:25: Connection timed out", "failed"],
  ["4.7.1", "451 4.7.1 Greylisted", "failed"],
  ["5.2.2", "552 5.2.2 The mailbox is full", "failed"],
  ["5.7.1", "550 5.7.1 Our policy refuses your server", "failed"],
  ["5.0.0", "550 5.7.1 Our policy refuses your server", "failed"],
  ["5.3.4", "552 5.3.4 Too long", "failed"],
  ["5.6.0", "554 5.6.0 Not taken", "failed"],
  ["5.1.8", "550 5.1.8 No such sender", "failed"],
  ["", "451 Later", "failed"],
  ["five", "Nobody there", "failed"],
  ["5.0.0", "550 No such user", "gone"],
  ["5.0.0", "host 5.7.1.3 said: 550 No such user", "gone"],
  ["5.1.10", "550 5.1.10 RESOLVER.ADR.RecipientNotFound", "gone"],
  ["5.4.4", "Host or domain name not found", "gone"],
  ["5.2.1", "550 5.2.1 This mailbox is closed", "gone"],
] as const)("a letter that failed with %s (%s) %s", async (status, said, expected) => {
  expect(await came(like("postfix", { status, said }))).toEqual([expected]);
});

test.each([
  ["delayed", "4.4.1", "delayed"],
  ["delayed", "5.1.1", "delayed"],
  ["delivered", "2.0.0", "arrived"],
  ["relayed", "2.0.0", "arrived"],
  ["expanded", "2.0.0", "arrived"],
  ["whatever", "5.1.1", "arrived"],
] as const)("“%s” with %s is no failure", async (action, status, expected) => {
  expect(await came(like("exim", { action, status, said: "It goes on" }))).toEqual([expected]);
});

test("an address beyond ASCII is the same however it is written", async () => {
  const bounce = await read(like("beyondAscii", { to: "Übung@münchen.example" }));
  expect(isBounce(bounce) && bounce.reports[0]?.addresses).toEqual(["übung@xn--mnchen-3ya.example"]);
});

test("what a server said fits on one line and turns nothing around", async () => {
  const said = `550 5.1.1 \u202Egnorw\u2066 \u200Band\u0000\u0007 more\u2028 ${"x".repeat(900)}`;
  const bounce = await read(like("microsoft", { said }));
  const told = (isBounce(bounce) && bounce.reports[0]?.said) || "";
  expect(told).toMatch(/^550 5\.1\.1 gnorw and more x+$/);
  expect(Array.from(told)).toHaveLength(300);
});

const awayNote = (more: string) =>
  `From: amara@river.example\r\nSubject: Away\r\n${more}\r\nIn-Reply-To: ${messageId}\r\n\r\nI am away.`;

test.each([
  ["somebody who is away", awayNote("Auto-Submitted: auto-replied (vacation)"), "auto-reply"],
  ["an answer of a person", awayNote("Auto-Submitted: no"), "no-report"],
  ["any letter", awayNote("Content-Type: text/plain"), "no-report"],
  [
    "a receipt",
    awayNote("Content-Type: multipart/report; report-type=disposition-notification; boundary=a"),
    "no-report",
  ],
  [
    "a complaint of abuse",
    awayNote("Content-Type: multipart/report; report-type=feedback-report; boundary=a"),
    "no-report",
  ],
  [
    "a report without a report",
    awayNote("Content-Type: multipart/report; report-type=delivery-status; boundary=a"),
    "unreadable",
  ],
  ["nothing", "", "no-report"],
])("%s is no bounce", async (_, text, is) => {
  expect(await read(text)).toEqual({ is });
});

test("a message longer than any of ours comes back is not read", async () => {
  expect(await read(like("postfix") + "x".repeat(MESSAGE_BYTES_MAX))).toEqual({ is: "too-big" });
});

test.each(everyMta)("cut off anywhere, a message in the shape of %s says the same or nothing", async (mta) => {
  const whole = like(mta);
  const expected = await read(whole);
  if (!isBounce(expected)) throw new Error(expected.is);
  const found = { whole: 0 };
  for (let length = 0; length < whole.length; length += 7) {
    const cut = await read(whole.slice(0, length));
    if (!isBounce(cut) || !cut.messageIds.includes(messageId)) continue;
    for (const { came: how, addresses } of cut.reports) {
      if (how !== "gone" || !addresses.includes("amara@river.example")) continue;
      expect(expected.reports[0]?.came).toBe("gone");
      found.whole++;
    }
  }
  expect(found.whole).toBeGreaterThan(0);
});

test("of a hundred thousand recipients fifty are read, and of as many ids twenty", async () => {
  const group = "Final-Recipient: rfc822; a@b.example\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n";
  const ids = Array.from({ length: 2_000 }, (_, at) => `<id-${at}@x.example>`).join(" ");
  const bounce = await read(
    `Content-Type: multipart/report; report-type=delivery-status; boundary=a\r\nReferences: ${ids}\r\n\r\n--a\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; x\r\n\r\n${group.repeat(10_000)}--a--\r\n`,
  );
  if (!isBounce(bounce)) throw new Error(bounce.is);
  expect(bounce.reports).toHaveLength(50);
  expect(bounce.messageIds).toHaveLength(20);
});

test("boxes in boxes are given up", async () => {
  const deep = Array.from(
    { length: 40 },
    (_, at) => `Content-Type: multipart/mixed; boundary=b${at + 1}\r\n\r\n--b${at + 1}\r\n`,
  );
  const text = `Content-Type: multipart/report; report-type=delivery-status; boundary=b0\r\n\r\n--b0\r\n${deep.join("")}`;
  expect(await read(text)).toEqual({ is: "unreadable" });
});

const inReport = (note: string, fields: string) =>
  [
    'Content-Type: multipart/report; report-type=delivery-status; boundary="a+b (c)"',
    `\r\n--a+b (c)\r\n${note}`,
    `--a+b (c)\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; x\r\n\r\n${fields}`,
    "--a+b (c)--\r\n",
  ].join("\r\n");
const aNote = (type: string, text: string) => `Content-Type: ${type}\r\n\r\n${text}`;
const aFailure = (recipient: string) => `Final-Recipient: ${recipient}\r\nAction: failed\r\nStatus: 5.1.1\r\n`;

test.each([
  ["a recipient of blanks", inReport("", aFailure(`rfc822;${" ".repeat(4_000)}x<`)), [[]]],
  [
    "a page of empty lines",
    inReport(aNote("text/html", "\n \n".repeat(120_000)), aFailure("rfc822; a@b.example")),
    [["a@b.example"]],
  ],
  ["parts without end", inReport("--a+b (c)\r\n\r\n".repeat(50_000), aFailure("rfc822; a@b.example")), "unreadable"],
] as const)("%s holds nobody up", async (_, text, expected) => {
  const begun = performance.now();
  const bounce = await read(text);
  // Milliseconds. Far longer than it takes, far shorter than what it is made for.
  expect(performance.now() - begun).toBeLessThan(2_000);
  expect(isBounce(bounce) ? bounce.reports.map(({ addresses }) => addresses) : bounce.is).toEqual(expected);
});

/** Bounces with a piece replaced, doubled or taken out. */
const mangled = fc
  .tuple(
    fc.constantFrom(...everyMta),
    fc.array(
      fc.tuple(
        fc.nat(4_000),
        fc.nat(200),
        fc.oneof(
          fc.string({ unit: "binary", maxLength: 60 }),
          fc.constantFrom("\r\n\r\n", "--", "\0", "=", ";", "<>", "\\x{D800}", "Status: 5.1.1\r\n"),
        ),
      ),
      {
        minLength: 1,
        maxLength: 6,
      },
    ),
  )
  .map(([mta, cuts]) =>
    cuts.reduce((text, [at, length, put]) => text.slice(0, at) + put + text.slice(at + length), like(mta)),
  );

test("whatever comes, it answers, and says nothing of a letter that is not named", async () => {
  let [bounces, others] = [0, 0];
  await fc.assert(
    fc.asyncProperty(
      fc.oneof({ weight: 6, arbitrary: mangled }, { weight: 1, arbitrary: fc.string({ unit: "binary" }) }),
      async (text) => {
        const message = Buffer.from(text, "latin1");
        const bounce = await readBounce(message);
        if (!isBounce(bounce)) return void others++;
        bounces++;
        expect(bounce.messageIds.length).toBeLessThanOrEqual(20);
        for (const id of bounce.messageIds) expect(message.toString()).toContain(id);
        for (const { said } of bounce.reports) expect(said).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      },
    ),
    { numRuns: 1_500 },
  );
  expect(bounces).toBeGreaterThan(300);
  expect(others).toBeGreaterThan(100);
});
