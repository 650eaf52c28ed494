import { type Problems, problemsAbove } from "../form.ts";
import { html } from "../html.ts";
import { wordsShown } from "../parts.ts";
import { type CommitmentRow, nameIn } from "../rows.ts";
import { yesFields } from "./affirmPages.ts";
import { type Answer, dayOf, type Held } from "./held.ts";
import { letter } from "./letter.ts";
import { withdrawFolded } from "./takingBack.ts";

/** Said by somebody who spoke for this member before her. She is asked anew; until she answers it stands as it was. */
export const renewPage = (held: Held, it: CommitmentRow, problems: Problems): Answer => {
  const { say, view, link } = held;
  const member = nameIn(view, "members", it.member);
  const title = say("page.renew.title", { member });
  const before = {
    member,
    person: nameIn(view, "persons", it.affirmed?.person ?? null),
    day: it.affirmed ? dayOf(held, it.affirmed.at) : "",
  };
  return letter(held, {
    title,
    ...(Object.keys(problems).length > 0 && { status: 409 as const }),
    onChange: "reload",
    body: html`${problemsAbove(problems)}
      <div class="asked">
        <h1>${title}</h1>
        <p class="quiet small">${say("page.renew.before", before)}</p>
      </div>
      ${wordsShown(it.words, say, it.words.said.length > 400 ? "said" : "large")}
      <form class="answers" method="post">
        ${yesFields(it)}
        <button class="button" data-look="main">${say("page.renew.yes")}</button>
        <a class="button" href="/l/${link.id}?own=${it.id}">${say("page.affirm.own")}</a>
        <a class="button" data-look="quiet" href="/l/${link.id}?after=${it.id}">${say("page.affirm.not-now")}</a>
      </form>
      ${withdrawFolded(held, it)}`,
  });
};
