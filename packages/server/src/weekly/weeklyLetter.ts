import { direction, moment, type MessageId, type Say } from "@mortar/catalogue";
import { inLine, inLineSayer } from "../mail/inLine.ts";
import type { Written } from "../mail/letter.ts";
import { html, type Html } from "../pages/html.ts";
import { letterPage, styleOf } from "./letterPage.ts";
import { onOnePage } from "./onOnePage.ts";
import type { Told, Week } from "./week.ts";

type Opening = {
  readonly weeks: readonly Week[];
  readonly name: string;
  readonly locale: string;
  /** As browsers see the server, without a path. */
  readonly publicUrl: string;
  readonly stopAt: string;
};

/** The letter of a week, in both of its forms. `null`: there is nothing to say. */
export const weeklyLetter = ({ weeks: all, name, locale, publicUrl, stopAt }: Opening): Written | null => {
  const weeks = onOnePage(all);
  const [first] = weeks;
  if (!first) return null;
  const say = inLineSayer(locale);
  const subject = say("weekly.subject", { count: weeks.length, coalition: first.name });
  const told = { say, locale, publicUrl };
  const settings = `${publicUrl}/account/mail`;
  return {
    subject,
    stopAt,
    text: [
      say("weekly.hello", { name }),
      "",
      ...weeks.flatMap((week) => weekInText(week, told)),
      say("weekly.foot"),
      say("weekly.settings-at", { url: settings }),
      say("weekly.stop-at", { url: stopAt }),
      "",
    ].join("\n"),
    html: letterPage({
      title: subject,
      locale,
      body: html`<p ${styleOf("lead")} dir="auto">${say("weekly.hello", { name })}</p>
        ${weeks.map((week) => weekInHtml(week, told))}
        <p ${styleOf("foot")}>
          ${say("weekly.foot")}<br /><a ${styleOf("quietLink")} href="${settings}">${say("weekly.settings")}</a> ·
          <a ${styleOf("quietLink")} href="${stopAt}">${say("weekly.stop")}</a>
        </p>`,
    }),
  };
};

type Telling = { readonly say: Say; readonly locale: string; readonly publicUrl: string };

const weekInText = ({ coalition, name, zone, parts, more = 0 }: Week, at: Telling): readonly string[] => [
  inLine(name).toUpperCase(),
  ...(more > 0 ? [moreInText(coalition, more, at)] : []),
  "",
  ...parts.flatMap(({ part, told, left }) => [
    at.say(titleOf(part)),
    ...told.flatMap((it) => inText(it, zone, at)),
    ...(left > 0 ? [moreInText(coalition, left, at)] : []),
    "",
  ]),
];

const moreInText = (coalition: string, count: number, { say, publicUrl }: Telling): string =>
  `  ${say("weekly.more", { count })} ${publicUrl}/c/${coalition}`;

const inText = (
  { say: id, values, words, path, at: when }: Told,
  zone: string,
  { say, locale, publicUrl }: Telling,
) => [
  `- ${say(id, values)}${when === null ? "" : ` (${moment(locale, when, zone)})`}`,
  ...(words === null ? [] : [`  ${say("weekly.quoted", { words })}`]),
  `  ${publicUrl}${path}`,
];

const weekInHtml = ({ coalition, name, zone, parts, more = 0 }: Week, at: Telling): Html =>
  html`<h1 ${styleOf("title")} dir="auto">${inLine(name)}</h1>
    ${more > 0 && moreInHtml(coalition, more, at)}
    ${parts.map(
      ({ part, told, left }) =>
        html`<h2 ${styleOf("part")}>${at.say(titleOf(part))}</h2>
          <ul ${styleOf("list")}>
            ${told.map((it) => inHtml(it, zone, at))}
          </ul>
          ${left > 0 && moreInHtml(coalition, left, at)}`,
    )}`;

const moreInHtml = (coalition: string, count: number, { say, publicUrl }: Telling): Html =>
  html`<p ${styleOf("more")}>
    <a ${styleOf("link")} href="${publicUrl}/c/${coalition}">${say("weekly.more", { count })}</a>
  </p>`;

const inHtml = ({ say: id, values, words, path, at: when }: Told, zone: string, { say, locale, publicUrl }: Telling) =>
  html`<li ${styleOf("item")}>
    <a ${styleOf("link")} href="${publicUrl}${path}" dir="auto">${say(id, values)}</a>${
      words !== null && html`<br /><span ${styleOf("words")} dir="auto">${say("weekly.quoted", { words })}</span>`
    }${when !== null && html`<br /><span ${styleOf("quiet")} dir="${direction(locale)}">${moment(locale, when, zone)}</span>`}
  </li>`;

const titleOf = (part: Week["parts"][number]["part"]): MessageId => `weekly.${part}`;
