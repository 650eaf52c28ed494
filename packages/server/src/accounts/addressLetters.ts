import { plainLetter } from "../mail/plainLetter.ts";

/** To the address that is to become the account's: whoever reads it says whether it is. */
export const newAddressLetter = (name: string, url: string, minutesUsable: number) =>
  plainLetter({
    subject: "Is this your address for Mortar?",
    url,
    go: "See what it asks",
    locale: "en",
    text: [
      `Hello ${name},`,
      "",
      `somebody signed in to your account asked for its letters to come to this address. It asks before it changes anything, and works within ${minutesUsable} minutes:`,
      "",
      url,
      "",
      "If you did not ask for it, you need not do anything: nothing changes.",
      "",
    ].join("\n"),
  });

/** To the address that was the account's until now. The new one is not named: this mailbox may be somebody else's by now. */
export const oldAddressLetter = (name: string, url: string) =>
  plainLetter({
    subject: "Your account at Mortar has another address now",
    url,
    go: "Open Mortar",
    locale: "en",
    text: [
      `Hello ${name},`,
      "",
      "the address of your account was changed. From now on you sign in with the new one, and letters go there. Nothing more comes here.",
      "",
      url,
      "",
      "If it was not you, tell whoever runs this server at once: they can sign every device out and give you a new way in.",
      "",
    ].join("\n"),
  });
