import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { Patch } from "@mortar/app";
import { reciprocityRing } from "@mortar/core/src/pictures/reciprocityRing.ts";
import type { Context } from "hono";
import type { House, Known } from "../../door/house.ts";
import { openLine, outgoingOf } from "../../door/openLine.ts";
import type { Link } from "../../links/link.ts";
import { linkSecretOf } from "../../links/linkCookie.ts";
import { rowsOf } from "../rows.ts";

/** Tells a link's page that what it shows has changed, and a projector what to show. Nothing else travels here. */
export const eventsFor = (c: Context<Known>, house: House, link: Link): Response => {
  // Only the headers are asked for: there is no stream to open, and none would ever end.
  if (c.req.method === "HEAD") return c.body(null, 405, { allow: "GET" });
  const closed = new AbortController();
  const isHeld = async () => {
    if ((await house.links.bearer(linkSecretOf(c.req.raw.headers), link.id)) !== null) return true;
    say("over", "");
    return false;
  };
  const line = openLine(outgoingOf(c), () => closed.abort(), isHeld);
  const say: SayEvent = (event, data) => line.say(`event: ${event}\ndata: ${data}\n\n`);
  const begin = async () => {
    const stop = link.task === "projector" ? await showing(house, link, say) : await telling(c, house, link, say);
    if (!stop) return line.end();
    if (closed.signal.aborted) return stop();
    closed.signal.addEventListener("abort", stop);
  };
  begin().catch(() => line.end());
  return RESPONSE_ALREADY_SENT;
};

type SayEvent = (event: string, data: string) => void;

/** What is read, and the ring as it is drawn on this wall: everybody keeps their place while ties arrive. */
const showing = ({ app }: House, { coalition }: Link, say: SayEvent) => {
  let kept: readonly string[] = [];
  return app.watchProjected(coalition, ({ showing, ring }) => {
    const picture = reciprocityRing(ring, "wall", kept);
    kept = picture.order;
    say("shown", JSON.stringify({ showing, picture }));
  });
};

/** No words travel here: the page asks for them anew, by the rights of that moment. */
const telling = async (c: Context<Known>, house: House, link: Link, say: SayEvent) => {
  const stop = await house.app.watch(link.coalition, link.person ?? "", c.req.query("since") ?? "", {
    patches: (json) => {
      const { patches } = JSON.parse(json) as { readonly patches: readonly Patch[] };
      if (patches.some((patch) => concerns(link, patch))) say("changed", "");
    },
    reload: () => say("changed", ""),
  });
  if (!stop || link.task !== "affirm") return stop;
  const stopShown = await tellingShown(c, house, link, say);
  return () => {
    stop();
    stopShown();
  };
};

/** The room turns to words of this member, or away from those the page shows. Told once for each turn. */
const tellingShown = ({ req }: Context<Known>, { app }: House, link: Link, say: SayEvent) => {
  let shown = req.query("shown");
  return app.watchProjected(link.coalition, ({ showing }) => {
    if (!showing || showing.id === shown) return;
    shown = showing.id;
    void isOfMember(app, link, showing.id).then((isOwn) => isOwn && say("changed", ""));
  });
};

const isOfMember = async (
  app: House["app"],
  { coalition, person, member }: Link,
  commitment: string,
): Promise<boolean> => {
  const view = await app.look(coalition, person ?? "", ["commitments"]);
  return view !== null && rowsOf(view, "commitments").some((it) => it.id === commitment && it.member === member);
};

/** What a link's page shows: its member's commitments, or one conversation. */
const concerns = (link: Link, patch: Patch): boolean => shows[link.task](link, patch);

type Shows = (link: Link, patch: Patch) => boolean;

/** What somebody may no longer see has no item: then it may have been hers. */
const itemOf = ({ item }: Patch) =>
  item as { readonly member?: string; readonly conversation?: string; readonly pulse?: string } | null;

const ownCommitment: Shows = ({ member }, patch) => {
  const it = itemOf(patch);
  return patch.kind === "commitments" && (it === null || it.member === member);
};

const itself: Shows = ({ about }, { id }) => id === about;

const inConversation: Shows = (link, patch) => {
  const it = itemOf(patch);
  if (patch.kind === "answers") return it === null || it.conversation === link.about;
  return patch.kind === "conversations" && itself(link, patch);
};

/** The round itself, or what the member answered in it. */
const inRound: Shows = (link, patch) => {
  const it = itemOf(patch);
  if (patch.kind === "pulseAnswers") return it === null || (it.pulse === link.about && it.member === link.member);
  return patch.kind === "pulses" && itself(link, patch);
};

const shows: Readonly<Record<Link["task"], Shows>> = {
  affirm: ownCommitment,
  conversation: inConversation,
  invitation: (link, patch) => patch.kind === "invitations" && itself(link, patch),
  join: () => false,
  moved: (_, { kind }) => kind === "movements" || kind === "pledges",
  newcomer: (link, patch) => ownCommitment(link, patch) || (patch.kind === "invitations" && itself(link, patch)),
  projector: () => false,
  pulse: inRound,
  ties: (_, { kind }) => kind === "ties",
};
