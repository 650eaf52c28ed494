import { act, fireEvent, screen } from "@testing-library/react";
import { become, put, type CoalitionEvent, type Whole } from "@mortar/core";
import { engineering, operations, people } from "@mortar/core/src/worlds/cloudMigration/cast.ts";
import { promised } from "@mortar/core/src/worlds/cloudMigration/promises.ts";
import { wholeWorld } from "./boots.ts";

let requests = 0;
/** What a world becomes once this has happened too. */
export const happens = (whole: Whole, person: string, member: string | null, ...events: readonly CoalitionEvent[]) => {
  const by = { person, member, via: "session", proof: "example", at: "2026-11-20T09:00:00.000Z" } as const;
  for (const event of events) put(whole, become(whole, { event, by, request: `request-moving-${++requests}` }));
  return whole;
};
export const words = (said: string) => ({ ref: `words-${said}`, said, cuts: [] });

export const pledge = {
  id: "pledge-weekends-001",
  give: promised.moving,
  member: engineering,
  what: words("Two engineers on weekends"),
  kind: "hours",
  quantity: 16,
  currency: null,
  every: "month",
  from: "2026-10-01",
  until: null,
  readers: null,
} as const;
export const movement = {
  id: "movement-weekend-01",
  giver: engineering,
  receiver: operations,
  what: words("The weekend move"),
  kind: "hours",
  quantity: 14,
  currency: null,
  on: "2026-11-15",
  pledge: pledge.id,
  readers: null,
} as const;
export const pledged = () => happens(wholeWorld(), people.kenji, engineering, { type: "ResourcePledged", ...pledge });
export const moved = () => happens(pledged(), people.kenji, engineering, { type: "ResourceMoved", ...movement });
export const arrived = () =>
  happens(moved(), people.henrik, operations, {
    type: "MovementConfirmed",
    id: movement.id,
    as: "yes",
    quantity: null,
  });
/** A form's code comes when it is first asked for. */
export const press = async (name: string) => {
  const button = await screen.findByRole("button", { name });
  await act(async () => void fireEvent.click(button));
};
export const write = async (label: string, value: string) => {
  const field = await screen.findByLabelText(label);
  await act(async () => void fireEvent.change(field, { target: { value } }));
};

/** Pledged by today, written down, confirmed: of each pledge that is shown. */
export const amounts = () =>
  [...document.querySelectorAll(".pledged .amounts dd")].map(({ textContent }) => textContent);
