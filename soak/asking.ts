import { randomBytes } from "node:crypto";
import * as fc from "fast-check";
import { persons, stepsInFocus } from "../packages/core/testing/anyHistory.ts";
import { decide, isRefusal, newWhole, readAsk, type Whole } from "../packages/core/src/index.ts";
import { asItStands, type Step } from "../packages/core/src/worlds/tell.ts";
import type { Follower } from "./following.ts";
import type { Kitchen } from "./kitchens.ts";

/** One request, and what whoever asked was told in the end. */
export type Asked = {
  readonly coalition: string;
  readonly person: string;
  readonly command: string;
  readonly request: string;
  readonly status: number;
  readonly answer: unknown;
  /** How often it was sent without hearing what became of it. */
  readonly unheard: number;
};

/** How long one request may be tried, ms. Far longer than anything here is away. */
const PATIENCE_MS = 120_000;
const STEPS_IN_FOCUS = 60;
const PAUSE_MAX_MS = 250;
/** The share of what the rules would refuse, as far as the asker can see, that is asked for all the same. */
const ASKED_IN_VAIN = 0.03;

/** Asks for one thing after the other in one coalition, as whoever would ask for it, until it is told to stop. */
export const askAround = async (
  kitchen: Kitchen,
  followers: ReadonlyMap<string, Follower>,
  { someNode, isOver, note }: { someNode: () => string; isOver: () => boolean; note: (asked: Asked) => void },
): Promise<void> => {
  while (!isOver()) {
    const [focus] = fc.sample(stepsInFocus, 1);
    for (const step of fc.sample(focus as fc.Arbitrary<Step>, STEPS_IN_FOCUS)) {
      if (isOver()) return;
      if (step.name === "foundCoalition" || !persons.includes(step.by.person)) continue;
      const follower = followers.get(step.by.person);
      const fresh = asAskedHere(withNewId(step), kitchen, follower);
      if (!isWorthAsking(fresh, follower) && Math.random() > ASKED_IN_VAIN) continue;
      note(await ask(kitchen, fresh, someNode));
      await pause(Math.random() * PAUSE_MAX_MS);
    }
  }
};

const ask = async (kitchen: Kitchen, step: Step, someNode: () => string) => {
  const request = randomBytes(16).toString("base64url");
  const { person, member } = step.by;
  const body = JSON.stringify({ request, ask: step.ask, as: member });
  const until = Date.now() + PATIENCE_MS;
  for (let unheard = 0; ; unheard++) {
    const answer = await send(someNode(), kitchen, person, step.name, body);
    if (answer || Date.now() > until) {
      const { status, told } = answer ?? { status: 0, told: null };
      return { coalition: kitchen.id, person, command: step.name, request, status, answer: told, unheard };
    }
    await pause(200 + Math.random() * 800);
  }
};

/** `null`: nobody answered, or the answer was that it cannot be done now; nobody knows what became of it. */
const send = async (node: string, kitchen: Kitchen, person: string, command: string, body: string) => {
  const answer = await fetch(`${node}/api/coalitions/${kitchen.id}/commands/${command}`, {
    method: "POST",
    headers: { origin: node, "content-type": "application/json", cookie: kitchen.cookies.get(person) ?? "" },
    body,
    signal: AbortSignal.timeout(20_000),
  }).catch(() => null);
  const told: unknown = await answer?.json().catch(() => null);
  if (!answer || told === null || told === undefined) return null;
  if (answer.status === 503 || answer.status === 429) return null;
  return { status: answer.status, told };
};

/** The generated ids are few, and soon all taken: half of what is asked for is about something new. */
const withNewId = (step: Step): Step =>
  Math.random() < 0.5 && "id" in step.ask && step.name !== "renameCoalition"
    ? {
        ...step,
        ask: { ...step.ask, ...(beginsSomething.test(step.name) && { id: `soak-${randomBytes(9).toString("hex")}` }) },
      }
    : step;

const beginsSomething =
  /^(hear|open(Conversation|Reading)|release(Commitment)|propose(Tie|Successor)|raiseGap|askAboutGap|askAgain|name(NonNegotiable|Misalignment|Representative)|complain|reply|write|invite|add|takeBack)/;

/** The coalition's own id stands in generated asks as it was told, and revisions as whoever asks sees them. */
const asAskedHere = (step: Step, kitchen: Kitchen, follower?: Follower): Step => {
  const ask: { readonly id?: unknown; readonly seen?: unknown } = step.ask;
  const id = ask.id === "coalition-kitchen" ? kitchen.id : ask.id;
  const revision = ask.seen === asItStands ? (follower?.revisionOf(String(id)) ?? "unseen") : ask.seen;
  return {
    ...step,
    by: { ...step.by, via: "session", at: new Date().toISOString() },
    ask: { ...ask, ...(id !== undefined && { id }), ...(ask.seen !== undefined && { seen: revision }) },
  };
};

/** As far as the asker's own browser can tell. */
const isWorthAsking = ({ name, ask, by }: Step, follower?: Follower): boolean => {
  const read = readAsk(name, ask, "request-worth-asking");
  if (!follower || !("ask" in read)) return false;
  const world = { ...newWhole(), ...Object.fromEntries(follower.tables()) } as unknown as Whole;
  const decision = decide(world, name, read.ask, by);
  return !isRefusal(decision) && decision.length > 0;
};

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
