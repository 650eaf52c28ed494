import { expect, test } from "vitest";
import { encode } from "uqr";
import { qrSvg } from "./qrSvg.ts";

const url = "https://mortar.example/l/3f0c/abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";

test("the picture has a name, a quiet zone of four modules, and black on white", () => {
  const svg = qrSvg(url, "Link <for> Amara & Bo");
  expect(svg).toContain("<title>Link &lt;for&gt; Amara &amp; Bo</title>");
  expect(svg).toContain('role="img"');
  expect(svg).toContain('fill="#fff"');
  expect(svg).toContain('fill="#000"');
  const drawn = [...svg.matchAll(/M(\d+) (\d+)h1v1/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
  expect(Math.min(...drawn.flat())).toBe(4);
  expect(Math.max(...drawn.flat())).toBe(size - 5);
});

test("every dark module of the code is drawn, and nothing else", () => {
  const code = encode(url, { ecc: "M", border: 4 });
  const dark = code.data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`${x} ${y}`] : [])));
  const drawn = [...qrSvg(url, "Link").matchAll(/M(\d+ \d+)h1v1/g)].map(([, at]) => at);
  expect(drawn).toEqual(dark);
});
