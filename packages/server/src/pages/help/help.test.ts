import { readdirSync } from "node:fs";
import { Hono } from "hono";
import { describe, expect, test } from "vitest";
import type { Known } from "../../door/house.ts";
import { html } from "../html.ts";
import { chapters, pictures, questions, referenceKeys, references } from "./docs.ts";
import { helpRoutes } from "./helpRoutes.ts";
import { markdown } from "./markdown.ts";

const door = new Hono<Known>()
  .use(async (c, next) => {
    c.set("nonce", "a-nonce");
    c.set("locale", "en");
    await next();
  })
  .route("/", helpRoutes());

const get = async (path: string) => {
  const answer = await door.request(path);
  return { status: answer.status, text: await answer.text() };
};

const around = { address: ({ href }: { readonly href: string }) => href, picture: () => null, wide: "wide" };
const shown = (text: string) => html`${markdown(text, around)}`.text.replaceAll(/\n\s*/g, "");

describe("a text in Markdown", () => {
  test("is markup only where it is Markdown", () => {
    expect(shown("# One *two* `<b>` & three")).toBe(
      '<h1 class="display">One <em>two</em> <code>&lt;b&gt;</code> &amp; three</h1>',
    );
    expect(shown("- a\n- [b](c.md)")).toBe('<ul class="listed"><li>a</li><li><a href="c.md">b</a></li></ul>');
  });

  test.each(["<script>alert(1)</script>", "a <img src=x onerror=alert(1)> b", "<div>\n\nx\n\n</div>"])(
    "%s is shown as it is written",
    (text) => {
      expect(shown(text)).not.toMatch(/<(script|img|div)/);
      expect(shown(text)).toContain("&lt;");
    },
  );
});

describe("the pages of questions", () => {
  test("are all there, each with its drawing, and name only what is there", async () => {
    const { text: index } = await get("/help");
    expect(questions.size).toBeGreaterThan(15);
    for (const name of questions.keys()) {
      const { status, text } = await get(`/help/questions/${name}`);
      expect(status, name).toBe(200);
      expect(text, name).toContain(`aria-labelledby="${name}-title`);
      expect(text, name).toContain('<style nonce="a-nonce">\nsvg:root');
      expect(index, name).toContain(`href="/help/questions/${name}"`);
    }
  });

  test("lead nowhere that is not on this server", async () => {
    let sources = 0;
    const ofChapters = [...chapters.keys()].map((name) => `/help/${name}`);
    for (const address of ["/help", ...ofChapters, ...[...questions.keys()].map((name) => `/help/questions/${name}`)])
      for (const [, href = ""] of (await get(address)).text.matchAll(/<a\s+href="([^"]+)"/g)) {
        const [path = "", key = ""] = href.split("#");
        const { status, text } = await get(path);
        expect(status, `${address} → ${href}`).toBe(200);
        expect(text, `${address} → ${href}`).toContain(key === "" ? "<h1" : `id="${key}"`);
        sources += key === "" ? 0 : 1;
      }
    expect(sources).toBeGreaterThan(50);
  });

  test("are led to by what goes through several of them, with its drawing", async () => {
    for (const name of chapters.keys()) {
      expect((await get("/help")).text).toContain(`href="/help/${name}"`);
      const { status, text } = await get(`/help/${name}`);
      expect(status, name).toBe(200);
      expect(text, name).toContain('<figure class="drawn"><svg');
      expect(text.match(/href="\/help\/questions\/[a-z-]+"/g)?.length, name).toBeGreaterThan(2);
    }
  });

  test("name a source by its key alone", () => {
    for (const [name, text] of questions)
      for (const [, key] of text.matchAll(/\[([^\]]+)\]\(\.\.\/references\.md\)/g))
        expect([...referenceKeys], name).toContain(key);
  });

  test("of a question asked by the name programs use is the same page", async () => {
    expect(await get("/help/questions/nextSteps")).toEqual(await get("/help/questions/next-steps"));
  });

  test("are kept to: no other name reaches a file", async () => {
    for (const name of ["README", "..%2Freferences", "%2e%2e%2Freferences", "pictures", "no-such-question"])
      for (const folder of ["questions/", ""]) expect((await get(`/help/${folder}${name}`)).status, name).toBe(404);
  });

  test("use every drawing that was made", () => {
    expect([...pictures.keys()].filter((name) => !questions.has(name))).toEqual([]);
    expect(readdirSync(new URL("../../../../../docs/questions/pictures/", import.meta.url)).length).toBe(pictures.size);
  });
});

test("the table of sources has a line to lead to for each key", async () => {
  const { text } = await get("/help/references");
  expect(references.length).toBeGreaterThan(70);
  for (const { key } of references) expect(text).toContain(`id="${key}"`);
  for (const doi of [
    "10.1093/comnet/cnx044",
    "10.6035/recerca.5516",
    "10.1890/0012-9658(2002)083%5B1372:ROCSIA%5D2.0.CO;2",
  ])
    expect(text).toContain(`href="https://doi.org/${doi}"`);
});
