import type { analyses, Changed, Finding } from "@mortar/core";

type Code = keyof (typeof analyses)["nextSteps"]["says"];

/** Where a step that waits is taken, below the coalition's own address: the same pages as from its front page. */
export const wayOn = ({ code, about: [first = "", second = ""] }: Finding): string => {
  const commitment = `/commitments/${first}`;
  const ties = `${commitment}#ties`;
  const ways: Readonly<Record<Code, string>> = {
    "reading-open": "/reading",
    "witness-waiting": commitment,
    "voice-disputed": `/members/${second}`,
    "condition-past": commitment,
    "condition-due": commitment,
    "asked-anew": commitment,
    "newcomer-waiting": `/invitations/${first}`,
    "newcomer-chosen": `/invitations/${first}`,
    "invitation-open": `/invitations/${first}`,
    "succession-waiting": "/stewards",
    "succession-backed": "/stewards",
    "handover-waiting": `/conversations/${first}`,
    "complaint-unanswered": "/complaints",
    "misalignment-unanswered": `/members/${second}`,
    "arrival-unsaid": ties,
    "window-closing": "/members#the-coalition",
    "term-ending": "/stewards",
    "talk-rested": `/conversations/${first}`,
    "gains-unnamed": "/commitments/gaps",
    "never-read-back": "/reading",
    "moved-waiting": "/resources#your-word",
    "pledge-asked-anew": "/resources",
    "round-open": `/pulse/${second}`,
    "review-open": "/review",
    "words-answered-changed": commitment,
    "not-getting": ties,
    "need-answered-changed": `/members#talk-${second}`,
    "round-unheard": "/pulse",
    "past-due": `${commitment}?do=became`,
    "due-soon": commitment,
    "affirm-waiting": commitment,
    "tie-waiting": ties,
    "possible-unsaid": ties,
    "gap-asked": "/commitments/gaps",
    "no-member": "/members",
    "nobody-speaks": `/members/${first}#speaks-${first}`,
    "not-talked-to": `/members#talk-${first}`,
    "own-gain-unnamed": "/commitments/gaps",
    unmarked: `/conversations/${first}?step=marks`,
  };
  return ways[code as Code];
};

/** Where something that changed is seen. */
export const wayTo = ({ kind, id, commitment }: Changed): string =>
  commitment === undefined ? (rooms[kind]?.(id) ?? "") : `/commitments/${commitment}`;

const rooms: Readonly<Record<string, (id: string) => string>> = {
  members: (id) => `/members/${id}`,
  representations: () => "/members",
  conversations: (id) => `/conversations/${id}`,
  gaps: () => "/commitments/gaps",
  successions: () => "/stewards",
  invitations: (id) => `/invitations/${id}`,
  movements: () => "/resources",
  pulses: () => "/pulse",
  reviews: () => "/review",
  jointGains: () => "/together",
};
