import { refusals } from "../../../kernel/index.ts";

export const refuse = refusals("conversation", {
  unknown: "There is no such conversation.",
  "already-opened": "This conversation has been opened already.",
  "steward-only": "A conversation is opened by a steward.",
  "unknown-member": "There is no such member.",
  "unknown-person": "There is no such person here. Add the person first.",
  "unknown-sheet": "There is no such question sheet.",
  "not-of-member": "Everyone who speaks in this conversation belongs to the member.",
  "speakers-only": "Only someone who speaks in this conversation can do this.",
  "not-in-conversation": "Only the people who talk with each other here can do this.",
  "asker-only": "Only the steward who asks in this conversation can do this.",
  over: "This conversation is over. It can be taken up again.",
  "not-resting": "This conversation is going on.",
  "off-the-record": "This conversation is off the record already.",
  "on-the-record": "This conversation is on the record already.",
  "not-a-steward": "A conversation is handed over to a steward.",
  "same-steward": "This steward asks in the conversation already.",
  "another-proposed": "Handing it over to someone else is being asked about. That comes first, or is dropped.",
  "already-agreed": "You have agreed to this already.",
  "not-handing-over": "Nobody has proposed to hand this conversation over.",
});
