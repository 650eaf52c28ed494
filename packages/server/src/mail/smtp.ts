import { createTransport } from "nodemailer";

export type Handed = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
};

export type Smtp = {
  /** Hands one letter over. `id` stays the same when it is tried again, so that a mailbox can tell it is one letter. */
  readonly hand: (letter: Handed, id: string) => Promise<void>;
  readonly close: () => void;
};

/** `smtp://user:password@host:port` or `smtps://…`; passwords percent-encoded. */
export const openSmtp = (url: string, from: string): Smtp => {
  const transport = createTransport({ url, ...patience, disableFileAccess: true, disableUrlAccess: true });
  const domain = from.split("@").at(-1);
  return {
    hand: async (letter, id) => {
      await transport.sendMail({
        from: { name: "Mortar", address: from },
        to: { name: "", address: letter.to },
        subject: letter.subject,
        text: letter.text,
        ...(letter.html === null ? {} : { html: letter.html }),
        messageId: `<${id}@${domain}>`,
        headers: { "Auto-Submitted": "auto-generated" },
      });
    },
    close: () => transport.close(),
  };
};

/** The server said, for good, that it does not take this letter (RFC 5321, 4.2.1). */
export const isFinal = (reason: unknown): boolean => {
  const code = reason instanceof Error && "responseCode" in reason ? Number(reason.responseCode) : 0;
  return code >= 500 && code < 600;
};

/** Milliseconds. */
const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000 };
