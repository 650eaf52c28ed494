import { day, list } from "@mortar/catalogue";
import type { App } from "@mortar/app";
import { inLineSayer } from "../mail/inLine.ts";
import type { Written } from "../mail/letter.ts";
import { letterPage, styleOf } from "../mail/letterPage.ts";
import { html } from "../pages/html.ts";
import { nameIn, rowsOf } from "../pages/rows.ts";
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
    const page = round.kind === "pulse" && open.length === 1 ? `pulse/${open[0]}` : round.kind;
    const url = `${publicUrl}/c/${coalition}/${page}`;
    const settings = `${publicUrl}/account/mail`;
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
        say("weekly.settings-at", { url: settings }),
        say("weekly.stop-at", { url: stopAt }),
        "",
      ].join("\n"),
      html: letterPage({
        title: subject,
        locale,
        preview: say(`reminder.${round.kind}.text`, told),
        body: html`<p ${styleOf("hello")} dir="auto">${say("weekly.hello", { name })}</p>
          <h1 ${styleOf("title")} dir="auto">${told.coalition}</h1>
          <p ${styleOf("lead")} dir="auto">${say(`reminder.${round.kind}.text`, told)}</p>
          <p ${styleOf("lead")}><a ${styleOf("button")} href="${url}">${say("reminder.answer")}</a></p>
          <p ${styleOf("foot")}>
            ${say("reminder.foot")}<br /><a ${styleOf("quietLink")} href="${settings}">${say("weekly.settings")}</a> ·
            <a ${styleOf("quietLink")} href="${stopAt}">${say("weekly.stop")}</a>
          </p>`,
      }),
    };
  };
