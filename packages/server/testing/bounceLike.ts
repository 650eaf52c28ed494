/** What a mail server sends back, in the shape in which one of them writes it. */
export type Returned = {
  /** The letter, as it went out; null: only its head comes back. */
  readonly letter: string;
  readonly to: string;
  readonly action?: string;
  readonly status?: string;
  readonly said?: string;
};

export type Mta = keyof typeof shapes;

/** A bounce as it lies in a mailbox, with CRLF. */
export const bounceLike = (mta: Mta, returned: Returned): string =>
  shapes[mta]({
    action: "failed",
    status: "5.1.1",
    said: `550 5.1.1 <${returned.to}>: Recipient address rejected: User unknown in local recipient table`,
    ...returned,
  })
    .replaceAll(/\r?\n/g, "\r\n")
    .trimStart();

const headOf = (letter: string): string => letter.split(/\r?\n\r?\n/)[0] ?? "";

const postfix = ({ letter, to, action, status, said }: Required<Returned>) => `
Return-Path: <>
Date: Mon,  2 Mar 2026 09:00:05 +0000 (UTC)
From: MAILER-DAEMON@relay.example (Mail Delivery System)
Subject: Undelivered Mail Returned to Sender
To: mortar@coalition.example
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
	boundary="4BkZq01xyz.1772442005/relay.example"
Message-Id: <20260302090005.4C0FFEE@relay.example>

This is a MIME-encapsulated message.

--4BkZq01xyz.1772442005/relay.example
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

The letter below did not reach one of those it was for.

<${to}>: ${said}

--4BkZq01xyz.1772442005/relay.example
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; relay.example
X-Postfix-Queue-ID: 4BkZq01xyz
X-Postfix-Sender: rfc822; mortar@coalition.example
Arrival-Date: Mon,  2 Mar 2026 09:00:01 +0000 (UTC)

Final-Recipient: rfc822; ${to}
Original-Recipient: rfc822;${to}
Action: ${action}
Status: ${status}
Remote-MTA: dns; mx.river.example
Diagnostic-Code: smtp; ${said.replaceAll(": ", ":\n    ")}

--4BkZq01xyz.1772442005/relay.example
Content-Description: Undelivered Message
Content-Type: message/rfc822
Content-Transfer-Encoding: 8bit

${letter}

--4BkZq01xyz.1772442005/relay.example--
`;

const exim = ({ letter, to, action, status, said }: Required<Returned>) => `
Return-path: <>
Received: from Debian-exim by relay.example with local (Exim 4.96)
	id 1tXyZa-0001Bc-2D
	for mortar@coalition.example; Mon, 02 Mar 2026 09:00:05 +0000
X-Failed-Recipients: ${to}
Auto-Submitted: auto-replied
From: Mail Delivery System <Mailer-Daemon@relay.example>
To: mortar@coalition.example
References: <elsewhere@relay.example>
Content-Type: multipart/report; report-type=delivery-status; boundary=1772442005-eximdsn-804289383
MIME-Version: 1.0
Subject: Mail delivery failed: returning message to sender
Message-Id: <E1tXyZa-0001Bc-2D@relay.example>
Date: Mon, 02 Mar 2026 09:00:05 +0000

--1772442005-eximdsn-804289383
Content-type: text/plain; charset=us-ascii

One address could not be reached. It is given up.

  ${to}
    ${said}

--1772442005-eximdsn-804289383
Content-type: message/delivery-status

Reporting-MTA: dns; relay.example

Action: ${action}
Final-Recipient: rfc822;${to}
Status: ${status === "5.1.1" ? "5.0.0" : status}
Remote-MTA: dns; mx.river.example
Diagnostic-Code: smtp; ${said}

--1772442005-eximdsn-804289383
Content-type: message/rfc822

Return-path: <mortar@coalition.example>
${letter}

--1772442005-eximdsn-804289383--
`;

const microsoft = ({ letter, to, action, status, said }: Required<Returned>) => `
Received: from AM0PR01.example (2603:10a6::1) by AM0PR02.example with HTTPS; Mon, 2 Mar 2026 09:00:06 +0000
MIME-Version: 1.0
From: <postmaster@coalition.example>
To: <mortar@coalition.example>
Date: Mon, 2 Mar 2026 09:00:06 +0000
Content-Type: multipart/report; report-type=delivery-status;
	boundary="c3d1e5a0-0000-4b1c-9d1e-000000000001"
X-MS-Exchange-Message-Is-Ndr:
Content-Language: en-GB
Message-ID: <6f8a1d2e@AM0PR02.example>
In-Reply-To: <something.else@AM0PR02.example>
Subject: Undeliverable: Your week
Auto-Submitted: auto-replied

--c3d1e5a0-0000-4b1c-9d1e-000000000001
Content-Type: multipart/alternative; differences=Content-Type;
	boundary="9a0b-inner"

--9a0b-inner
Content-Type: text/plain; charset="us-ascii"
Content-Transfer-Encoding: quoted-printable

It could not be brought to ${to.replaceAll("=", "=3D")}=2E

--9a0b-inner
Content-Type: text/html; charset="us-ascii"
Content-Transfer-Encoding: quoted-printable

<html><body><p>It could not be brought.</p></body></html>

--9a0b-inner--

--c3d1e5a0-0000-4b1c-9d1e-000000000001
Content-Type: message/delivery-status

Reporting-MTA: dns;AM0PR02.example
Received-From-MTA: dns;mail.coalition.example
Arrival-Date: Mon, 2 Mar 2026 09:00:04 +0000

Final-Recipient: rfc822;${to}
Action: ${action}
Status: ${status}
Diagnostic-Code: smtp;${said}

--c3d1e5a0-0000-4b1c-9d1e-000000000001
Content-Type: message/rfc822

Received: from relay.example (203.0.113.9) by AM0PR02.example with SMTP; Mon, 2 Mar 2026 09:00:04 +0000
${letter}

--c3d1e5a0-0000-4b1c-9d1e-000000000001--
`;

const gmail = ({ letter, to, action, status, said }: Required<Returned>) => `
Return-Path: <>
Auto-Submitted: auto-replied
From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>
To: mortar@coalition.example
X-Failed-Recipients: ${to}
Subject: Delivery Status Notification (Failure)
Message-ID: <69a54e15.050a0220.0000.GMR@mx.google.com>
Content-Type: multipart/report; boundary="000000000000b1946ac92492d234"; report-type=delivery-status
Date: Mon, 02 Mar 2026 01:00:05 -0800 (PST)

--000000000000b1946ac92492d234
Content-Type: multipart/related; boundary="000000000000b19472"

--000000000000b19472
Content-Type: multipart/alternative; boundary="000000000000b1947a"

--000000000000b1947a
Content-Type: text/plain; charset="UTF-8"

** No such address **

--000000000000b1947a
Content-Type: text/html; charset="UTF-8"

<html><body><b>No such address</b></body></html>
--000000000000b1947a--
--000000000000b19472
Content-Type: image/png; name="icon.png"
Content-Disposition: attachment; filename="icon.png"
Content-Transfer-Encoding: base64
Content-ID: <icon.png>

iVBORw0KGgo=
--000000000000b19472--
--000000000000b1946ac92492d234
Content-Type: message/delivery-status

Reporting-MTA: dns; googlemail.com
Arrival-Date: Mon, 02 Mar 2026 01:00:04 -0800 (PST)
X-Original-Message-ID: <kept@mx.google.com>

Final-Recipient: rfc822; ${to}
Action: ${action}
Status: ${status}
Remote-MTA: dns; mx.river.example. (203.0.113.7, the server for the domain river.example.)
Diagnostic-Code: smtp; ${said.replace(/^(\d{3}) (5\.\d\.\d)/, "$1-$2")}
 ${said}
Last-Attempt-Date: Mon, 02 Mar 2026 01:00:05 -0800 (PST)

--000000000000b1946ac92492d234
Content-Type: message/rfc822

${letter}

--000000000000b1946ac92492d234--
`;

const sendmail = ({ letter, to, action, status, said }: Required<Returned>) => `
Return-Path: <MAILER-DAEMON@relay.example>
Received: from localhost (localhost) by relay.example (8.17.1/8.17.1) id 62290500abc; Mon, 2 Mar 2026 09:00:05 GMT
Date: Mon, 2 Mar 2026 09:00:05 GMT
From: Mail Delivery Subsystem <MAILER-DAEMON@relay.example>
Message-Id: <202603020900.62290500abc@relay.example>
To: <mortar@coalition.example>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="62290500abc.1772442005/relay.example"
Subject: Returned mail: see transcript for details
Auto-Submitted: auto-generated (failure)

This is a MIME-encapsulated message

--62290500abc.1772442005/relay.example

   ----- What happened to it -----
... while talking to mx.river.example.:
>>> RCPT To:<${to}>
<<< ${said}

--62290500abc.1772442005/relay.example
Content-Type: message/delivery-status

Reporting-MTA: dns; relay.example
Arrival-Date: Mon, 2 Mar 2026 09:00:04 GMT

Final-Recipient: RFC822; ${to}
Action: ${action}
Status: ${status}
Remote-MTA: DNS; mx.river.example
Diagnostic-Code: SMTP; ${said}
Last-Attempt-Date: Mon, 2 Mar 2026 09:00:05 GMT

--62290500abc.1772442005/relay.example
Content-Type: text/rfc822-headers

Return-Path: <mortar@coalition.example>
${headOf(letter)}

--62290500abc.1772442005/relay.example--
`;

/** RFC 6533: an address beyond ASCII, and the head of the letter alone. */
const beyondAscii = ({ letter, to, action, status, said }: Required<Returned>) => `
Auto-Submitted: auto-replied
From: <MAILER-DAEMON@relay.example>
To: <mortar@coalition.example>
MIME-Version: 1.0
Content-Type: multipart/report; report-type="delivery-status"; boundary=outer
Subject: Returned

--outer
Content-Type: text/plain; charset=utf-8

Nobody there.

--outer
Content-Type: message/global-delivery-status
Content-Transfer-Encoding: base64

${Buffer.from(
  `Reporting-MTA: dns; relay.example\r\n\r\nFinal-Recipient: utf-8; ${escapedIn(to)}\r\nAction: ${action}\r\nStatus: ${status}\r\nDiagnostic-Code: smtp; ${said}\r\n`,
).toString("base64")}

--outer
Content-Type: message/global-headers

${headOf(letter)}

--outer--
`;

const escapedIn = (address: string): string =>
  address.replaceAll(/[^\x21-\x7e]/gu, (sign) => `\\x{${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`);

/** The letter itself stays away: what it answers to is named above. */
const withoutLetter = ({ letter, to, action, status, said }: Required<Returned>) => `
Auto-Submitted: auto-replied
From: <MAILER-DAEMON@relay.example>
To: <mortar@coalition.example>
MIME-Version: 1.0
In-Reply-To: ${/^Message-ID: (<[^>]*>)/im.exec(letter)?.[1]}
Content-Type: multipart/report; report-type=delivery-status; boundary=outer
Subject: Returned

--outer

Nobody there.

--outer
Content-Type: message/delivery-status

Reporting-MTA: dns; relay.example

Original-Recipient: rfc822; ${to}
Final-Recipient: rfc822; somebody@inside.example
Action: ${action} (nobody there)
Status: ${status} (nobody there)
Diagnostic-Code: x-unix; ${said}

--outer--
`;

const shapes = { postfix, exim, microsoft, gmail, sendmail, beyondAscii, withoutLetter };

export const everyMta = Object.keys(shapes) as readonly Mta[];
