import type { Finding } from "../../kernel/index.ts";
import type { Commitments } from "../../records/commitments/commitment/shape.ts";
import type { Step } from "./step.ts";

type World = { readonly commitments: Commitments };

/** Where a step is taken: a page of the workspace, below the coalition's own address. */
export const wayOn = (step: Finding, world: World): string => waysOn[step.code as Step["code"]](step.about, world);

type Way = (about: readonly string[], world: World) => string;

const first =
  (way: (id: string) => string): Way =>
  ([id = ""]) =>
    way(id);
const second =
  (way: (id: string) => string): Way =>
  ([, id = ""]) =>
    way(id);
const always = (path: string): Way => first(() => path);

const commitment = first((id) => `/commitments/${id}`);
const ties = first((id) => `/commitments/${id}#ties`);
const gaps = always("/commitments/gaps");
const reading = always("/reading");
const stewards = always("/stewards");
const memberBeside = second((id) => `/members/${id}`);
const invitation = first((id) => `/invitations/${id}`);
const conversation = first((id) => `/conversations/${id}`);

/** Its member's page lists all that is asked anew. */
const askedAnew: Way = ([id = ""], { commitments }) => {
  const member = commitments.get(id)?.member;
  return member === undefined ? `/commitments/${id}` : `/members/${member}#asked-anew`;
};

const waysOn: Readonly<Record<Step["code"], Way>> = {
  "reading-open": reading,
  "witness-waiting": commitment,
  "moved-waiting": always("/resources#your-word"),
  "voice-disputed": memberBeside,
  "past-due": first((id) => `/commitments/${id}?do=became`),
  "condition-past": commitment,
  "affirm-waiting": commitment,
  "asked-anew": askedAnew,
  "pledge-asked-anew": first((id) => `/resources#${id}`),
  "tie-waiting": ties,
  "newcomer-waiting": invitation,
  "newcomer-chosen": invitation,
  "invitation-open": invitation,
  "succession-waiting": stewards,
  "succession-backed": stewards,
  "handover-waiting": conversation,
  "complaint-unanswered": always("/complaints"),
  "misalignment-unanswered": memberBeside,
  "round-open": second((member) => `/pulse/${member}`),
  "review-open": always("/review"),
  "condition-due": commitment,
  "due-soon": commitment,
  "pledge-due": first((id) => `/resources#${id}`),
  "words-answered-changed": commitment,
  "not-getting": ties,
  "need-answered-changed": second((member) => `/members#talk-${member}`),
  "round-unheard": always("/pulse"),
  "arrival-unsaid": ties,
  "gap-asked": gaps,
  "window-closing": always("/members#the-coalition"),
  "term-ending": stewards,
  "talk-rested": conversation,
  "no-member": always("/members"),
  "nobody-speaks": first((member) => `/members/${member}#speaks-${member}`),
  "own-gain-unnamed": gaps,
  "possible-unsaid": ties,
  "gains-unnamed": gaps,
  "not-talked-to": first((member) => `/members#talk-${member}`),
  unmarked: first((id) => `/conversations/${id}?step=marks`),
  "never-read-back": reading,
};
