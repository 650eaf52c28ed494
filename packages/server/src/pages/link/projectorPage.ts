import type { Projected } from "@mortar/app";
import type { Context } from "hono";
import type { House, Known } from "../../door/house.ts";
import type { Link } from "../../links/link.ts";
import { html } from "../html.ts";
import { page, sayFor } from "../page.ts";
import { stroke, wordsShown } from "../parts.ts";
import { linkOverPage } from "./otherPerson.ts";

/** One sentence for a whole room: released words, whose they are, and whether a hand has set its stroke. Nothing else. */
export const projectorPage = async (c: Context<Known>, { app }: House, link: Link): Promise<Response> => {
  const it = await app.projected(link.coalition);
  if (!it) return linkOverPage(c);
  const say = sayFor(c);
  const { showing } = it;
  const done = showing?.isAffirmed ? say(showing.isInOwnWords ? "page.stage.own-words" : "page.stage.affirmed") : "";
  return page(c, {
    title: it.coalition?.said ?? say("page.mortar"),
    look: "stage",
    scripts: ["projector"],
    stage: {
      state: stateOf(it),
      length: lengthOf(showing?.words.said ?? ""),
      shown: showing?.id ?? "",
      events: `/l/${link.id}/events`,
      affirmed: say("page.stage.affirmed"),
      "own-words": say("page.stage.own-words"),
      give: say("page.kind.give"),
      need: say("page.kind.need"),
      "own-gain": say("page.kind.own-gain"),
      "gain-for-others": say("page.kind.gain-for-others"),
      risk: say("page.kind.risk"),
    },
    body: html`<h1 class="unseen" data-part="member">${showing?.member.said ?? it.coalition?.said}</h1>
<p class="waits">${it.coalition?.said}</p>
<div class="shown" aria-live="polite">${wordsShown(showing?.words ?? { said: "", cuts: [] }, say)}
<div class="by"><p><span data-part="member" dir="auto">${showing?.member.said}</span> <span class="kind" data-part="kind">${showing && say(`page.kind.${kindOf(showing.as)}`)}</span></p>
<div class="yes">${stroke("arrival")}<p class="done" data-part="done">${done}</p></div></div></div>`,
  });
};

const stateOf = ({ showing }: Projected) => {
  if (!showing) return "waiting";
  return showing.isAffirmed ? "affirmed" : "asked";
};

type Kind = "give" | "need" | "own-gain" | "gain-for-others" | "risk";

const kindOf = (as: string) => as as Kind;

/** In characters. A single long word counts for more, since it cannot be broken without changing it. */
const lengthOf = (said: string): "short" | "medium" | "long" => {
  const longestWord = Math.max(...said.split(/\s+/u).map(({ length }) => length));
  if (said.length <= 70 && longestWord <= 14) return "short";
  return said.length <= 160 && longestWord <= 22 ? "medium" : "long";
};
