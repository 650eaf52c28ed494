import { plainLetter } from "../mail/plainLetter.ts";

/** A letter that signs its reader in, once, for as many minutes as it says. */
export const mailLinkLetter = (name: string, url: string, minutesUsable: number) =>
  plainLetter({
    subject: "Your link to sign in to Mortar",
    url,
    go: "Sign in",
    locale: "en",
    text: [
      `Hello ${name},`,
      "",
      `with this link you can sign in once, within ${minutesUsable} minutes:`,
      "",
      url,
      "",
      "If you did not ask for it, you need not do anything.",
      "",
    ].join("\n"),
  });
