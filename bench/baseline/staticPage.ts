import { createServer } from "node:http";

/**
 * One page of as many bytes as it is told, from memory, by nothing but Node: what pages are held against. Its text is
 * there as soon as it is parsed, and one tap on its button sends its form. Frozen.
 *
 *     node staticPage.ts PORT BYTES   →   the line "ready"; ends when its standard input ends
 */
const [port = 0, bytes = 0] = process.argv.slice(2).map(Number);

const before = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Static</title></head><body><main><h1>Static</h1><form method="post"><p>As many bytes, and nothing to do.</p>
<button data-look="main">Go on</button></form></main><script type="application/json">`;
const after = "</script></body></html>";
const page = Buffer.from(before + "x".repeat(Math.max(0, bytes - before.length - after.length)) + after);

const server = createServer((_, answer) => {
  answer.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-length": page.length });
  answer.end(page);
});
server.listen(port, "127.0.0.1", () => process.stdout.write("ready\n"));
process.stdin.resume().on("end", () => {
  server.close();
  server.closeAllConnections();
});
