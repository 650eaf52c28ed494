import type { Hono } from "hono";
import type { Known } from "../src/door/house.ts";

/** What a page came to: its status, where it leads, and what stands in it. */
export type Seen = {
  readonly status: number;
  readonly to: string;
  readonly body: string;
  readonly headers: Headers;
  readonly at: string;
};

/** A browser without script: it keeps cookies by their path, sends forms, and follows where it is led. */
export const aBrowser = (doors: Hono<Known>) => {
  const jar = new Map<string, { readonly pair: string; readonly path: string }>();

  const keep = (headers: Headers) => {
    for (const cookie of headers.getSetCookie()) {
      const [pair = "", ...rest] = cookie.split(";").map((part) => part.trim());
      const path = rest.find((part) => part.startsWith("Path="))?.slice(5) ?? "/";
      const key = `${pair.split("=")[0]} ${path}`;
      const isOver = rest.some((part) => /^Max-Age=0$/i.test(part));
      if (isOver) jar.delete(key);
      else jar.set(key, { pair, path });
    }
  };

  const send = async (at: string, init: RequestInit): Promise<Seen> => {
    const { pathname } = new URL(at, "http://localhost:4400");
    const sent = [...jar.values()].filter(
      ({ path }) => path === "/" || pathname === path || pathname.startsWith(`${path}/`),
    );
    const cookie = sent.map(({ pair }) => pair).join("; ");
    const headers = { host: "localhost:4400", "sec-fetch-site": "same-origin", cookie, ...(init.headers as object) };
    const answer = await doors.request(`http://localhost:4400${at}`, { redirect: "manual", ...init, headers });
    keep(answer.headers);
    const isStream = answer.headers.get("content-type")?.startsWith("text/event-stream");
    return {
      status: answer.status,
      to: answer.headers.get("location") ?? "",
      body: isStream ? "" : await answer.text(),
      headers: answer.headers,
      at,
    };
  };

  const get = (at: string) => send(at, {});
  const post = (at: string, fields: Readonly<Record<string, string>> | URLSearchParams) =>
    send(at, {
      method: "POST",
      body: new URLSearchParams(fields).toString(),
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });

  return {
    get,
    post,
    /** Sends the page's form that holds this text, as a person would: what was in its fields, and what she typed. */
    submit: (seen: Seen, holding: string, typed: Readonly<Record<string, string>> = {}) => {
      const form = formsIn(seen.body).find(({ text }) => text.includes(holding));
      if (!form) throw new Error(`No form holds "${holding}" in ${seen.body.slice(-3_000)}`);
      return post(form.action || seen.at, { ...form.fields, ...typed });
    },
    follow: async (seen: Seen) => (seen.to === "" ? seen : get(seen.to)),
    request: (at: string, init: RequestInit = {}) => send(at, init),
    cookies: () => [...jar.values()].map(({ pair }) => pair),
    forget: (name: string) => {
      for (const key of jar.keys()) if (key.startsWith(`${name} `)) jar.delete(key);
    },
  };
};

export type ABrowser = ReturnType<typeof aBrowser>;

const formsIn = (body: string) =>
  [...body.matchAll(/<form([^>]*)>([\s\S]*?)<\/form>/g)].map(([, tag = "", text = ""]) => ({
    action: plain(/action="([^"]*)"/.exec(tag)?.[1] ?? ""),
    text,
    fields: { ...fieldsIn(text), ...areasIn(text) },
  }));

const fieldsIn = (text: string) =>
  Object.fromEntries(
    [...text.matchAll(/<input[^>]*>/g)]
      .filter(([tag]) => !/type="(radio|checkbox)"/.test(tag) || / checked/.test(tag))
      .map(([tag]) => [/ name="([^"]*)"/.exec(tag)?.[1] ?? "", plain(/ value="([^"]*)"/.exec(tag)?.[1] ?? "")]),
  );

/** A browser drops the first line's end, and sends every other as two characters. */
const areasIn = (text: string) =>
  Object.fromEntries(
    [...text.matchAll(/<textarea[^>]* name="([^"]*)"[^>]*>([\s\S]*?)<\/textarea>/g)].map(
      ([, name = "", value = ""]) => [name, plain(value.replace(/^\n/, "")).replaceAll("\n", "\r\n")],
    ),
  );

/** Markup's text as a reader sees it. */
export const plain = (markup: string): string =>
  markup
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
