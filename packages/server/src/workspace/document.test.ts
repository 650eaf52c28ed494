import type { Boot } from "@mortar/web/src/boot.ts";
import { expect, test } from "vitest";
import { documentOf } from "./document.ts";

const nasty = '</script><!--<script>\u2028&"';

const boot = {
  view: {
    coalition: "coalition-1",
    me: { person: null, members: [] },
    tables: { coalitions: [{ name: { said: nasty } }] },
  },
  answers: {},
  url: "/c/coalition-1",
  locale: "en",
  direction: "ltr",
  messages: { "place.front": "Front page", "place.members": "Members", "place.commitments": "Commitments" },
  theme: "dark",
} as unknown as Boot;

const written = documentOf(
  boot,
  {
    folder: "",
    sheetFor: () => "p{margin:0}",
    sheetsFor: () => ["/assets/room-1.css"],
    sayableAt: () => ({ written: ["place.commitments"], begun: [] }),
    kindsFor: () => [],
    questionsFor: () => [],
    scriptsFor: (url) => ["/assets/entry-1.js", `/assets/room-of${url.replaceAll("/", "-")}.js`],
    render: (_, heard) => {
      heard("place.front");
      return "<main>drawn</main>";
    },
  },
  "nonce-1",
);

test("the page is painted before anything else is fetched: its sheet is in it, under the nonce of this answer", () => {
  expect(written).toContain('<style nonce="nonce-1">p{margin:0}</style>');
  expect(written).toContain('<div id="root"><main>drawn</main></div>');
});

test("a sheet that the page wears already is not fetched once more for its room", () => {
  expect(written).toContain('<link rel="stylesheet" href="/assets/room-1.css" disabled>');
});

test("what the room runs is fetched together with the entry", () => {
  expect(written).toContain('<link rel="modulepreload" href="/assets/room-of-c-coalition-1.js" nonce="nonce-1">');
  expect(written).toContain('<script type="module" src="/assets/entry-1.js" nonce="nonce-1"></script>');
});

test("no words can end the script that carries them, nor the title", () => {
  const [, inside = ""] = /id="boot" nonce="nonce-1">(.*)<\/script><\/body>/.exec(written) ?? [];
  expect(inside).not.toMatch(/[<\u2028]/);
  expect(JSON.parse(inside)).toEqual({
    ...boot,
    messages: { "place.front": "Front page", "place.commitments": "Commitments" },
  });
  expect(written).toContain("<title>&lt;/script&gt;&lt;!--&lt;script&gt;\u2028&amp;&quot;</title>");
});
