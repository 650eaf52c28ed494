import type { Credential, Outcome, Projected, View } from "@mortar/app";
import { day, type Say } from "@mortar/catalogue";
import type { Context } from "hono";
import type { House, Known } from "../../door/house.ts";
import { daysHeld, type Link } from "../../links/link.ts";
import type { Form } from "../form.ts";
import { sayFor } from "../page.ts";
import { rowsOf } from "../rows.ts";

/** A claimed link at work: what it is for, as whom its holder acts, and what that person sees. */
export type Held = {
  readonly c: Context<Known>;
  readonly house: House;
  readonly link: Link & { readonly person: string };
  readonly view: View;
  readonly say: Say;
  readonly locale: string;
  readonly zone: string;
  /** The commitment of her member's that the room sees now, if one is being read back. */
  readonly shown: string | null;
  /** What is affirmed, as everyone in the room sees it. */
  readonly ring: Projected["ring"];
  /** Asks for one of the task's commands, in the member's name; any other is refused. */
  readonly ask: (request: string, command: string, what: object) => Promise<Outcome>;
};

/** One thing a link can be for: what its page shows, and what its forms do. */
export type Task = {
  readonly kinds: readonly string[];
  readonly commands: readonly string[];
  readonly show: (held: Held) => Answer;
  readonly answer: (held: Held, form: Form) => Answer;
};

export type Answer = Response | Promise<Response>;

export const everywhere = ["coalitions", "persons", "members", "representations", "stewardships"] as const;

/** The day an instant fell on where the coalition is, in words. */
export const dayOf = ({ locale, zone }: Pick<Held, "locale" | "zone">, at: string): string =>
  day(locale, new Intl.DateTimeFormat("en-CA", { timeZone: zone }).format(Date.parse(at)));

/** The day until which this browser can come back; nobody else can. */
export const comeBackUntil = (held: Held): string =>
  dayOf(held, new Date(Date.parse(held.link.claimedAt ?? held.link.madeAt) + daysHeld * 86_400_000).toISOString());

/** `null`: the person no longer has a place in the coalition. */
export const heldBy = async (c: Context<Known>, house: House, link: Link, task: Task): Promise<Held | null> => {
  const { person, member, coalition } = link;
  if (person === null) return null;
  const view = await house.app.look(coalition, person, [...everywhere, ...task.kinds]);
  if (!view) return null;
  const projected = await house.app.projected(coalition);
  const shown = projected?.showing?.id;
  const own = rowsOf(view, "commitments").filter((it) => it.member === member);
  const credential = credentialOf({ ...link, person }, task);
  return {
    c,
    house,
    link: { ...link, person },
    view,
    say: sayFor(c),
    locale: c.get("locale"),
    zone: rowsOf(view, "coalitions")[0]?.zone ?? "UTC",
    shown: own.some(({ id }) => id === shown) ? (shown ?? null) : null,
    ring: projected?.ring ?? { members: [], exchanges: [] },
    ask: (request, command, ask) => house.app.request(coalition, { request, command, ask, as: member }, credential),
  };
};

const credentialOf = ({ person, handedOver, madeBy }: Held["link"], { commands }: Task): Credential => ({
  person,
  via: "link",
  proof: `link:${handedOver}:${madeBy}`,
  only: new Set(commands),
});
