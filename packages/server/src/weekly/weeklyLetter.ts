import { day, moment, type MessageId, type Say } from "@mortar/catalogue";
import { inLine, inLineSayer } from "../mail/inLine.ts";
import type { Written } from "../mail/letter.ts";
import { letterPage, styleOf } from "../mail/letterPage.ts";
import { type Content, html, type Html } from "../pages/html.ts";
import { onOnePage } from "./onOnePage.ts";
import { standingOf } from "./standing.ts";
import type { Told, Week } from "./week.ts";

type Opening = {
  readonly weeks: readonly Week[];
  readonly name: string;
  readonly locale: string;
  /** Her own clock; null: each coalition's. */
  readonly zone: string | null;
  /** As browsers see the server, without a path. */
  readonly publicUrl: string;
  readonly stopAt: string;
};

/** The letter of a week, in both of its forms. `null`: there is nothing to say. */
export const weeklyLetter = ({ weeks: all, name, locale, zone, publicUrl, stopAt }: Opening): Written | null => {
  const weeks = onOnePage(all);
  const [first] = weeks;
  if (!first) return null;
  const say = inLineSayer(locale);
  const { waiting, late, next, firstWaiting } = standingOf(all);
  const subject = say("weekly.subject", { count: weeks.length, coalition: first.name, waiting, late });
  const lead = [
    say("weekly.lead", { waiting }),
    ...(late > 0 ? [say("weekly.lead.late", { late })] : []),
    ...(late === 0 && next !== null ? [say("weekly.lead.next", { day: day(locale, next) })] : []),
  ].join(" ");
  const told: Telling = { say, locale, zone, publicUrl, main: firstWaiting };
  const settings = `${publicUrl}/account/mail`;
  return {
    subject,
    stopAt,
    text: [
      say("weekly.hello", { name }),
      "",
      lead,
      "",
      ...weeks.flatMap((week) => weekInText(week, told)),
      say("weekly.foot"),
      say("weekly.settings-at", { url: settings }),
      say("weekly.stop-at", { url: stopAt }),
      "",
    ].join("\n"),
    html: letterPage({
      title: subject,
      preview: firstWaiting ? sentenceOf(firstWaiting, told) : lead,
      locale,
      body: html`<p ${styleOf("hello")} dir="auto">${say("weekly.hello", { name })}</p>
        <p ${styleOf("first")}>${lead}</p>
        ${weeks.map((week) => weekInHtml(week, told))}
        <p ${styleOf("foot")}>
          ${say("weekly.foot")}<br /><a ${styleOf("quietLink")} href="${settings}">${say("weekly.settings")}</a> ·
          <a ${styleOf("quietLink")} href="${stopAt}">${say("weekly.stop")}</a>
        </p>`,
    }),
  };
};

type Telling = Pick<Opening, "locale" | "zone" | "publicUrl"> & {
  readonly say: Say;
  /** The one thing with a button. */
  readonly main: Told | null;
};

const sentenceOf = ({ say: id, values, due }: Told, { say, locale }: Telling): string =>
  say(id, { ...values, day: due === null ? "" : day(locale, due) });

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

/** What is owed begins with its words, as it was promised; anything else with its sentence. */
const inText = (it: Told, zone: string, at: Telling): readonly string[] => {
  const quoted = it.words === null ? [] : [at.say("weekly.quoted", { words: it.words })];
  const when = it.at === null ? "" : ` (${moment(at.locale, it.at, at.zone ?? zone)})`;
  const sentence = `${sentenceOf(it, at)}${when}`;
  const [first = "", ...others] = isOwed(it) ? [...quoted, sentence] : [sentence, ...quoted];
  return [`- ${first}`, ...others.map((line) => `  ${line}`), `  ${at.publicUrl}${it.path}`];
};

const isOwed = ({ say, words }: Told): boolean => say.startsWith("weekly.") && words !== null;

const weekInHtml = ({ coalition, name, zone, parts, more = 0 }: Week, at: Telling): Html =>
  html`<h1 ${styleOf("title")} dir="auto">${inLine(name)}</h1>
    ${more > 0 && moreInHtml(coalition, more, at)}
    ${parts.map(
      ({ part, told, left }) =>
        html`<h2 ${styleOf("part")}>${at.say(titleOf(part))}</h2>
          <ul ${styleOf("list")}>
            ${told.map((it) => html`<li ${styleOf("item")}>${inHtml(it, zone, at)}</li>`)}
          </ul>
          ${left > 0 && moreInHtml(coalition, left, at)}`,
    )}`;

const moreInHtml = (coalition: string, count: number, { say, publicUrl }: Telling): Html =>
  html`<p ${styleOf("more")}>
    <a ${styleOf("link")} href="${publicUrl}/c/${coalition}">${say("weekly.more", { count })}</a>
  </p>`;

const inHtml = (it: Told, zone: string, at: Telling): Content => {
  const { say, locale, publicUrl, main } = at;
  const href = `${publicUrl}${it.path}`;
  const sentence = sentenceOf(it, at);
  const quoted = it.words === null ? null : say("weekly.quoted", { words: it.words });
  if (it === main && it.go !== null)
    return html`<span ${styleOf("main")} dir="auto">${sentence}</span><br /><a ${styleOf("button")} href="${href}"
        >${say(it.go)}</a
      >`;
  if (isOwed(it))
    return html`<a ${styleOf("wordsLink")} href="${href}" dir="auto">${quoted}</a><br /><span
        ${styleOf("quiet")}
        dir="auto"
        >${sentence}</span
      >`;
  return html`<a ${styleOf("link")} href="${href}" dir="auto">${sentence}</a>${
      quoted !== null && html`<br /><span ${styleOf("words")} dir="auto">${quoted}</span>`
    }${it.at !== null && html`<br /><span ${styleOf("quiet")}>${moment(locale, it.at, at.zone ?? zone)}</span>`}`;
};

const titleOf = (part: Week["parts"][number]["part"]): MessageId => `weekly.${part}`;
