import { mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { postgresStore } from "../packages/store/src/index.ts";
import { startPostgres } from "../packages/store/testing/postgres.ts";
import { askAround, type Asked } from "./asking.ts";
import { breakThings } from "./chaos.ts";
import { type Received, wrongInBrowser, wrongWith } from "./checker.ts";
import { follow, type Follower } from "./following.ts";
import { foundKitchens, type Kitchen } from "./kitchens.ts";
import { aNode, type Node } from "./nodes.ts";
import { sealOf } from "./sent.ts";

const minutes = Number(process.argv[2] ?? "10");
const KITCHENS = 18;
const ASKERS_IN_EACH = 2;

const say = (sentence: string) => void process.stdout.write(`${sentence}\n`);

const postgres = await startPostgres();
const url = await postgres.freshDatabase();
const kitchens = await foundKitchens(url, KITCHENS);
const logs = join(tmpdir(), `mortar-soak-logs-${process.pid}`);
mkdirSync(logs, { recursive: true });
const nodes: readonly Node[] = [await aNode(url, join(logs, "one.log")), await aNode(url, join(logs, "two.log"))];
for (const node of nodes) await node.start();
say(`Two nodes, ${KITCHENS} coalitions, ${minutes} minutes. What the nodes say is in ${logs}.`);

const until = Date.now() + minutes * 60_000;
const isOver = () => Date.now() > until;
const someNode = () => (nodes[Math.random() < 0.5 ? 0 : 1] as Node).address;
const asked: Asked[] = [];
const received = new Map<string, Map<string, Received>>(kitchens.map(({ id }) => [id, new Map()]));
const followers = new Map<string, ReadonlyMap<string, Follower>>(
  kitchens.map((kitchen) => [kitchen.id, followersOf(kitchen)]),
);

const asking = kitchens.flatMap((kitchen) =>
  Array.from({ length: ASKERS_IN_EACH }, () =>
    askAround(kitchen, followers.get(kitchen.id) ?? new Map(), {
      someNode,
      isOver,
      note: (it) => void asked.push(it),
    }),
  ),
);
const progress = setInterval(() => say(`${asked.length} requests answered`), 60_000);
const blows = await breakThings(nodes, postgres, isOver);
await Promise.all(asking);
clearInterval(progress);
say("Everyone has had an answer. Checking.");

const wrong: string[] = [];
for (const kitchen of kitchens)
  for (const [person, follower] of followers.get(kitchen.id) ?? [])
    wrong.push(
      ...(await wrongInBrowser(
        kitchen,
        person,
        follower,
        nodes.map(({ address }) => address),
      )),
    );
const counts = [...followers.values()].flatMap((it) => [...it.values()].map(({ counts: each }) => each));
for (const it of followers.values()) for (const follower of it.values()) follower.stop();

const store = await postgresStore({ databaseUrl: url });
let events = 0;
for (const kitchen of kitchens) {
  const here = asked.filter(({ coalition }) => coalition === kitchen.id);
  wrong.push(...(await wrongWith(store, kitchen, here, [...(received.get(kitchen.id)?.values() ?? [])])));
  events += await store.version(kitchen.id);
}
await store.close();
for (const node of nodes) await node.remove();
await postgres.stop();

const sum = (of: (it: (typeof counts)[number]) => number) => counts.reduce((total, it) => total + of(it), 0);
const figures = {
  minutes,
  "requests answered": asked.length,
  acknowledged: asked.filter(({ status }) => status === 200).length,
  refused: asked.filter(({ status }) => status >= 400 && status < 500).length,
  "sent again without having heard": asked.filter(({ unheard }) => unheard > 0).length,
  "events at the end": events,
  ...blows,
  "lines that broke": sum((it) => it.broke),
  "views begun anew": sum((it) => it.began),
  "patches received": sum((it) => it.patches),
  "versions of records checked for leaks": [...received.values()].reduce((total, it) => total + it.size, 0),
  wrong: wrong.length,
};
for (const [name, value] of Object.entries(figures)) say(`${name}: ${value}`);
for (const sentence of wrong.slice(0, 40)) say(sentence);
mkdirSync(join(import.meta.dirname, "figures"), { recursive: true });
writeFileSync(join(import.meta.dirname, "figures/soak.json"), `${JSON.stringify(figures, null, 2)}\n`);
process.exit(wrong.length > 0 ? 1 : 0);

function followersOf(kitchen: Kitchen): ReadonlyMap<string, Follower> {
  const seals = received.get(kitchen.id) as Map<string, Received>;
  return new Map(
    [...kitchen.cookies.keys()].map((person) => [
      person,
      follow(kitchen, person, someNode, (kind, item) => {
        const seal = sealOf(kind, item);
        seals.set(`${person} ${seal}`, { person, seal, what: `${kind} ${item.id} ${item.revision}` });
      }),
    ]),
  );
}
