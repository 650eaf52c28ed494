import { type CoalitionClient, openClient } from "@mortar/client";
import type { Boot } from "../boot.ts";
import { openMessages } from "../speech/messages.ts";
import { arriving } from "./arriving.ts";
import { openCoalitionStore } from "./coalitionStore.ts";
import { browserStorage, openDrafts } from "./drafts.ts";
import { Following } from "./following.ts";
import { heardOnceSayable } from "./heardOnceSayable.ts";
import { openLine } from "./line.ts";
import { openNeighbours } from "./neighbours.ts";
import { openNotices } from "./notices.ts";
import { Queue } from "./queue.ts";
import { browserKeeping, memoryKeeping } from "./queueKeeping.ts";

/** Everything the screens of one coalition stand on. On the server it only shows; in the browser it also follows. */
export type Workspace = ReturnType<typeof openWorkspace>;

export const openWorkspace = (boot: Boot, door: CoalitionClient = overHttp(boot)) => {
  const { coalition, me } = boot.view;
  const messages = openMessages(boot.messages, boot.messagesAt);
  const client = heardOnceSayable(door, messages.whole);
  const owner = `${me.person ?? ""} ${coalition}`;
  const line = openLine();
  const drafts = openDrafts(owner, browserStorage());
  const neighbours = openNeighbours(`mortar ${owner}`);
  let following: Following | undefined;
  let isForgetful = false;

  const onSessionOver = () => {
    following?.stop();
    signInAgain();
  };
  const keeping = browserKeeping(owner).then((kept) => {
    isForgetful = kept === null;
    return kept ?? memoryKeeping();
  });
  const store = openCoalitionStore({ view: boot.view, onCut: (_, id) => forget(id) });
  const onDone = (done: Parameters<typeof arriving>[2]) => arriving(store, async () => following?.load(), done);
  const queue = new Queue({ client, keeping, line, neighbours, onSessionOver, onDone });

  const forget = (id: string) => {
    drafts.forget(id);
    void queue.forget(id);
  };
  /** Nothing of this person stays on this device. */
  const purge = async () => {
    following?.stop();
    drafts.purge();
    await queue.purge();
    store.purge();
  };
  const begin = () => {
    following = new Following({
      client,
      store,
      line,
      neighbours,
      onSessionOver,
      onNotLetIn: () => location.assign("/"),
    });
    addEventListener("online", () => following?.retryNow());
    sendOnceUp(queue, line);
    neighbours.hear("signed-out", () => void purge().then(() => location.assign("/sign-in")));
  };
  const signOut = () => {
    neighbours.tell("signed-out", true);
    return purge();
  };
  const notices = openNotices();
  const shown = { boot, messages, client, store, line, drafts, notices };
  return {
    ...shown,
    queue,
    begin,
    signOut,
    isForgetful: () => isForgetful,
  };
};

const signInAgain = () => location.assign(`/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`);

/** What waits is sent whenever the line is up. */
const sendOnceUp = (queue: Queue, line: ReturnType<typeof openLine>) => {
  addEventListener("offline", line.isDown);
  line.follow(() => line.state() === "up" && void queue.send());
};

const overHttp = ({ view }: Boot) => openClient(view.coalition, (address, how) => fetch(address, how));
