import type { Projected } from "@mortar/app";
import type { Say } from "@mortar/catalogue";
import type { Words } from "@mortar/core";
import type { Context } from "hono";
import type { House, Known } from "../../door/house.ts";
import type { Link } from "../../links/link.ts";
import { html, type Html } from "../html.ts";
import { page, sayFor } from "../page.ts";
import { stroke, wordsShown } from "../parts.ts";
import { ringDrawn } from "../ring.ts";
import { linkOverPage } from "./otherPerson.ts";
import { type Kind, kinds } from "./talk.ts";

/**
 * One sentence for a whole room: released words, whose they are, and whether a hand has set its stroke. Then the ring of
 * what is affirmed, which the yes has joined. Nothing else.
 */
export const projectorPage = async (c: Context<Known>, { app }: House, link: Link): Promise<Response> => {
  const it = await app.projected(link.coalition);
  if (!it) return linkOverPage(c);
  const say = sayFor(c);
  const coalition = it.coalition?.said ?? "";
  return page(c, {
    title: coalition,
    look: "stage",
    picture: "ring",
    scripts: ["projector"],
    stage: { ...standing(it), coalition, events: `/l/${link.id}/events`, ...labels(say) },
    body: html`${shown(it.showing ?? nothing(coalition), say)}
      <div class="round">${ringDrawn(it.ring, "wall", say("page.ring", { coalition }))}</div>
      <p class="waits" aria-hidden="true">${coalition}</p>`,
  });
};

type Showing = NonNullable<Projected["showing"]>;
type Part = { readonly member: { readonly said: string }; readonly words: Pick<Words, "said" | "cuts"> } & Partial<
  Pick<Showing, "as" | "standing" | "isInOwnWords">
>;

const nothing = (coalition: string): Part => ({ member: { said: coalition }, words: { said: "", cuts: [] } });

const shown = ({ member, words, as, standing, isInOwnWords }: Part, say: Say): Html =>
  html`<h1 class="unseen" data-part="member">${member.said}</h1>
    <div class="shown" aria-live="polite">
      ${wordsShown(words, say)}
      <div class="by">
        <p>
          <span data-part="member" dir="auto">${member.said}</span>
          <span class="kind" data-part="kind">${as && say(`page.kind.${as as Kind}`)}</span>
        </p>
        <div class="yes">
          ${stroke("arrival")}
          <p class="done" data-part="done">
            ${standing && standing !== "released" && say(labelOf(standing, isInOwnWords))}
          </p>
        </div>
      </div>
    </div>`;

const labelOf = (standing: Exclude<Showing["standing"], "released">, isInOwnWords = false) =>
  standing === "affirmed" && isInOwnWords ? "page.stage.own-words" : (`page.stage.${standing}` as const);

/** What the page's script goes on from. While nothing is read, and once a yes has been said, the ring is what is seen. */
const standing = ({ showing }: Projected) => ({
  state: showing ? (showing.standing === "released" ? "asked" : showing.standing) : "waiting",
  view: showing === null || isBesideTheRing(showing) ? "ring" : "words",
  length: lengthOf(showing?.words.said ?? ""),
  shown: showing?.id ?? "",
});

/** In characters: a longer text keeps the room to itself, so that all of it can be read. */
const RING_BESIDE = 400;

const isBesideTheRing = ({ standing, words }: Showing) => standing === "affirmed" && words.said.length <= RING_BESIDE;

/** What its script may have to say, so that it carries no words of its own. */
const labels = (say: Say) => ({
  "say-affirmed": say("page.stage.affirmed"),
  "say-own-words": say("page.stage.own-words"),
  "say-conditional": say("page.stage.conditional"),
  "say-spoken": say("page.stage.spoken"),
  ...Object.fromEntries(kinds.map((kind) => [kind, say(`page.kind.${kind}`)])),
});

/** In characters. A single long word counts for more, since it cannot be broken without changing it. */
const lengthOf = (said: string): "short" | "medium" | "long" => {
  const longestWord = Math.max(...said.split(/\s+/u).map(({ length }) => length));
  if (said.length <= 70 && longestWord <= 14) return "short";
  return said.length <= 160 && longestWord <= 22 ? "medium" : "long";
};
