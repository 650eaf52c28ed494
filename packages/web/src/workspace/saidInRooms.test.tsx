// @vitest-environment node
import { type Sayable, sayableOf, together } from "@mortar/catalogue";
import { renderToString } from "react-dom/server";
import { build, type Rolldown } from "vite";
import { beforeAll, expect, test } from "vitest";
import { bootOf, wholeWorld } from "../../testing/boots.ts";
import { openWorkspace } from "../coalition/openWorkspace.ts";
import { roomAt, rooms } from "./rooms.ts";
import { WorkspaceApp } from "./WorkspaceApp.tsx";
import { saidInRooms } from "../../vite.config.ts";

const root = new URL("../..", import.meta.url).pathname.replace(/[/]$/, "");
let said: Readonly<Record<string, Sayable>> = {};

beforeAll(async () => {
  const built = await build({
    root,
    configFile: false,
    logLevel: "silent",
    plugins: [saidInRooms(root)],
    worker: { format: "es" },
    build: { write: false, minify: false, rolldownOptions: { input: ["src/entryClient.tsx"] } },
  });
  const { output } = built as Rolldown.RolldownOutput;
  const asset = output.find(({ fileName }) => fileName === ".vite/said.json") as Rolldown.OutputAsset;
  said = JSON.parse(String(asset.source)) as typeof said;
  await Promise.all(rooms.map(({ load }) => load()));
});

const addressOf = (path: string) => path.replace(/:(\w+)/, (_, kind: string) => known[kind] ?? "");
const known: Readonly<Record<string, string>> = {
  commitment: "commitment-security-others",
  conversation: "conversation-finance-2",
  member: "member-finance-0001",
};

test("the build knows of every room what it says", () => {
  const chunks = rooms.map(({ chunk }) => chunk ?? "src/entryClient.tsx");
  expect(Object.keys(said).sort()).toEqual([...new Set(chunks)].sort());
});

test("whatever a room says when it is drawn, the build knew, save what a server answers", () => {
  const whole = wholeWorld();
  let count = 0;
  for (const person of ["person-amara-okafor", "person-priya-raman", "person-samuel-adeyemi"])
    for (const { path } of rooms) {
      const boot = bootOf(whole, person, addressOf(path));
      const chunk = roomAt(boot.url)?.chunk ?? "src/entryClient.tsx";
      const heard = new Set<string>();
      renderToString(<WorkspaceApp workspace={openWorkspace(boot)} heard={(id) => heard.add(id)} />);
      const own = [...heard].filter((id) => !/^(analysis|refusal)[.]/.test(id));
      const sayable = together([said["src/entryClient.tsx"], said[chunk]].flatMap((it) => it ?? []));
      const can = sayableOf(own, sayable);
      expect(
        own.filter((id) => !can.has(id)),
        path,
      ).toEqual([]);
      count += own.length;
    }
  expect(count).toBeGreaterThan(1000);
});
