/** What a single-use link lets its holder do. */
export type LinkTask =
  | "affirm"
  | "conversation"
  | "invitation"
  | "join"
  | "moved"
  | "newcomer"
  | "projector"
  | "pulse"
  | "ties";

/** How a link reaches the person it is for. */
export type Handing = "mail" | "qr" | "in-person";

export type NewLink = NewScreen | NewLetter;

/** For the projector: of no person, so it can carry nothing but released words. */
type NewScreen = { readonly task: "projector" };

type NewLetter = {
  readonly person: string;
  readonly member: string | null;
  readonly task: Exclude<LinkTask, "projector">;
  /** The conversation, the invitation or the round a link is about; the commitment or the movement it opens with. */
  readonly about?: string;
  readonly handedOver: Handing;
  /** Where the mail goes; kept with the account, never in the coalition's history. */
  readonly address?: string;
};

/** A link just made. Its address is told this once, and not at all where it goes by mail. */
export type MadeLink = {
  readonly id: string;
  readonly url?: string;
  /** The address as an SVG drawing, for a camera. */
  readonly qr?: string;
  /** It goes by mail, and this server sends none: the host finds the letter in the outbox. */
  readonly waitsInOutbox?: boolean;
  /** ISO instant. */
  readonly expires: string;
};

/** A link as its coalition's stewards see it later: without what would open it. */
export type Link = {
  readonly id: string;
  readonly person: string | null;
  readonly member: string | null;
  readonly task: LinkTask;
  readonly handedOver: Handing;
  /** ISO instant. */
  readonly expires: string;
  readonly claimed?: string | null;
};
