/** ICU sentences by code, in English. A wrong password and an unknown address are one code: neither is given away. */
export const accountSentences = {
  "sign-in/not-recognised": "That address and password do not belong together here.",
  "sign-in/too-many":
    "There were too many tries. Try again in {minutes, plural, one {# minute} other {# minutes}}, or use a passkey or a mail link.",
  "sign-in/passkey-not-recognised":
    "That passkey is not known here, or took too long. Try again, or sign in another way.",
  "sign-in/not-signed-in": "You are not signed in.",
  "mail-link/too-many":
    "Links were asked for too often. Try again in {minutes, plural, one {# minute} other {# minutes}}.",
  "mail-link/not-usable": "This link was used already, or is more than half an hour old. Ask for a new one.",
  "set-up/not-usable": "This set-up link is not valid. The newest one is in the terminal in which Mortar was started.",
  "account/join-not-claimed": "An account begins with an invitation. Open yours again, or ask for a new one.",
  "account/already": "There is an account for you already. Sign in with it.",
  "account/address-taken": "That address belongs to another account here. Sign in with it, or give another address.",
  "account/address-not-valid": "That is not a mail address.",
  "account/name-missing": "Give the name by which others know you.",
  "password/too-short": "A password here has at least {atLeast} characters. Three or four unrelated words do well.",
  "password/too-long": "A password here has at most {atMost} characters.",
  "password/wrong": "The current password is not right.",
  "passkey/sign-in-again": "Sign in again before you add a passkey.",
  "passkey/not-here": "Passkeys need a secure address: https, or localhost.",
  "passkey/last-way-in": "This is the only way in to your account. Set a password first, then remove it.",
  "passkey/not-added": "The passkey was not added. Try again.",
} as const;
