import { day, list } from "@mortar/catalogue";
import type { App } from "@mortar/app";
import { inLineSayer } from "../mail/inLine.ts";
import type { Written } from "../mail/letter.ts";
import { html } from "../pages/html.ts";
import { nameIn, rowsOf } from "../pages/rows.ts";
import { letterPage, styleOf } from "../weekly/letterPage.ts";
import type { Weekly } from "../weekly/weekly.ts";
import { type ReminderOf, roundKinds, roundsIn } from "./reminders.ts";

type Parts = {
  readonly app: Pick<App, "look">;
  readonly weekly: Pick<Weekly, "wantedBy" | "stopAt">;
  readonly publicUrl: string;
};

/** Written when it is handed over, by what its reader sees then. Where there is nothing left to answer, it is not. */
export const reminderWriter =
  ({ app, weekly, publicUrl }: Parts) =>
  async (about: string): Promise<Written | null> => {
    const { person, coalition, round: id } = JSON.parse(about) as ReminderOf;
    const reader = await weekly.wantedBy(person);
    const view = reader && (await app.look(coalition, person, roundKinds));
    const round = view && roundsIn(view).find((it) => it.id === id);
    if (!reader || !view || !round) return null;
    const open = view.me.members.filter((member) => !round.answered.has(member));
    if (open.length === 0) return null;

    const { locale, name } = reader;
    const say = inLineSayer(locale);
    const told = {
      coalition: rowsOf(view, "coalitions")[0]?.name.said ?? "",
      member: list(
        locale,
        open.map((member) => nameIn(view, "members", member)),
      ),
      until: day(locale, round.until),
    };
    const url = `${publicUrl}/c/${coalition}/${round.kind}`;
    const stopAt = await weekly.stopAt(person);
    const subject = say(`reminder.${round.kind}.subject`, told);
    return {
      subject,
      stopAt,
      text: [
        say("weekly.hello", { name }),
        "",
        say(`reminder.${round.kind}.text`, told),
        "",
        url,
        "",
        say("reminder.foot"),
        say("weekly.stop-at", { url: stopAt }),
        "",
      ].join("\n"),
      html: letterPage({
        title: subject,
        locale,
        body: html`<p ${styleOf("lead")} dir="auto">${say("weekly.hello", { name })}</p>
          <p ${styleOf("lead")} dir="auto">${say(`reminder.${round.kind}.text`, told)}</p>
          <p ${styleOf("more")}><a ${styleOf("link")} href="${url}">${say("reminder.answer")}</a></p>
          <p ${styleOf("foot")}>
            ${say("reminder.foot")}<br /><a ${styleOf("quietLink")} href="${stopAt}">${say("weekly.stop")}</a>
          </p>`,
      }),
    };
  };
