import type { Projected } from "@mortar/app";
import type { Say } from "@mortar/catalogue";
import type { Words } from "@mortar/core";
import type { Context } from "hono";
import type { House, Known } from "../../door/house.ts";
import type { Link } from "../../links/link.ts";
import { html, type Html } from "../html.ts";
import { page, sayFor } from "../page.ts";
import { stroke, wordsShown } from "../parts.ts";
import { linkOverPage } from "./otherPerson.ts";
import { type Kind, kinds } from "./talk.ts";

/** One sentence for a whole room: released words, whose they are, and whether a hand has set its stroke. Nothing else. */
export const projectorPage = async (c: Context<Known>, { app }: House, link: Link): Promise<Response> => {
  const it = await app.projected(link.coalition);
  if (!it) return linkOverPage(c);
  const say = sayFor(c);
  const coalition = it.coalition?.said ?? "";
  return page(c, {
    title: coalition,
    look: "stage",
    scripts: ["projector"],
    stage: { ...standing(it), coalition, events: `/l/${link.id}/events`, ...labels(say) },
    body: html`${it.showing ? shown(it.showing, say) : shown({ member: { said: coalition }, words: { said: "", cuts: [] } }, say)}
      <p class="waits" aria-hidden="true">${coalition}</p>`,
  });
};

type Showing = NonNullable<Projected["showing"]>;
type Part = { readonly member: { readonly said: string }; readonly words: Pick<Words, "said" | "cuts"> } & Partial<
  Pick<Showing, "as" | "isAffirmed" | "isInOwnWords">
>;

const shown = ({ member, words, as, isAffirmed, isInOwnWords }: Part, say: Say): Html =>
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
            ${isAffirmed && say(isInOwnWords ? "page.stage.own-words" : "page.stage.affirmed")}
          </p>
        </div>
      </div>
    </div>`;

/** What the page's script goes on from. */
const standing = ({ showing }: Projected) => ({
  state: showing ? (showing.isAffirmed ? "affirmed" : "asked") : "waiting",
  length: lengthOf(showing?.words.said ?? ""),
  shown: showing?.id ?? "",
});

/** What its script may have to say, so that it carries no words of its own. */
const labels = (say: Say) => ({
  affirmed: say("page.stage.affirmed"),
  "own-words": say("page.stage.own-words"),
  ...Object.fromEntries(kinds.map((kind) => [kind, say(`page.kind.${kind}`)])),
});

/** In characters. A single long word counts for more, since it cannot be broken without changing it. */
const lengthOf = (said: string): "short" | "medium" | "long" => {
  const longestWord = Math.max(...said.split(/\s+/u).map(({ length }) => length));
  if (said.length <= 70 && longestWord <= 14) return "short";
  return said.length <= 160 && longestWord <= 22 ? "medium" : "long";
};
