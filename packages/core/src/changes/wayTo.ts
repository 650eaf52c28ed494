import type { Changed } from "./changed.ts";

/** Where something that changed is seen: a page of the workspace, below the coalition's own address. */
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
