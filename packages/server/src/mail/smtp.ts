import { createTransport } from "nodemailer";
import type { MessageIds } from "./messageIds.ts";
import { codeIn, isAboutAddress } from "./serverSaid.ts";

export type Handed = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  /** Where letters of this kind can be ended with one request; null where none is sent unasked. */
  readonly stopAt: string | null;
};

/** A few connections to the mail server, kept while there is something to hand over. */
export type SmtpLine = {
  /** Hands one letter over. `id` stays the same when it is tried again, so that a mailbox can tell it is one letter. */
  readonly hand: (letter: Handed, id: string) => Promise<void>;
  readonly close: () => void;
};

/** How many letters are handed over at the same time. */
export const HANDED_AT_ONCE = 4;

/** `smtp://user:password@host:port` or `smtps://…`; passwords percent-encoded. */
export const smtpLines = (url: string, from: string, ids: MessageIds) => (): SmtpLine => {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: HANDED_AT_ONCE,
    ...patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = from.split("@").at(-1);
  return {
    hand: async ({ to, subject, text, html, stopAt }, id) => {
      await transport.sendMail({
        from: { name: "Mortar", address: from },
        to: { name: "", address: to },
        subject,
        text,
        ...(html === null ? {} : { html }),
        messageId: ids.of(id),
        headers: { "Auto-Submitted": "auto-generated", ...(stopAt !== null && listHeaders(stopAt, domain)) },
      });
    },
    close: () => transport.close(),
  };
};

/**
 * RFC 2919: what nobody asked for just now can be sorted by its name. RFC 2369 and 8058: a mail program offers a button, and
 * asks for this address itself when it is pressed.
 */
const listHeaders = (address: string, domain: string | undefined) => ({
  "List-Id": { prepared: true, value: `Mortar <letters.${domain}>` },
  "List-Unsubscribe": { prepared: true, value: `<${address}>` },
  "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
});

/** The server said, for good, that it does not take this letter (RFC 5321, 4.2.1). */
export const isFinal = (reason: unknown): boolean => {
  const code = reason instanceof Error && "responseCode" in reason ? Number(reason.responseCode) : 0;
  return code >= 500 && code < 600;
};

/** It does not know the recipient. Where it gives no code of RFC 3463, that it refuses this one says enough. */
export const isUnknownAddress = (reason: unknown): boolean => {
  if (!isFinal(reason) || !(reason instanceof Error && "command" in reason && reason.command === "RCPT TO"))
    return false;
  const code = codeIn(answerOf(reason));
  return code === null || isAboutAddress(code);
};

/** What the server answered, where it did. */
export const answerOf = (reason: unknown): string => {
  if (!(reason instanceof Error)) return String(reason);
  return "response" in reason && typeof reason.response === "string" ? reason.response : reason.message;
};

/** Milliseconds. */
const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000 };
