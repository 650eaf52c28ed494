import { type CoalitionClient, openClient } from "@mortar/client";
import type { Boot } from "../boot.ts";
import { arriving } from "./arriving.ts";
import { openCoalitionStore } from "./coalitionStore.ts";
import { browserStorage, openDrafts } from "./drafts.ts";
import { followCoalition } from "./following.ts";
import { openLine } from "./line.ts";
import { openNeighbours } from "./neighbours.ts";
import { openNotices } from "./notices.ts";
import { openQueue } from "./queue.ts";
import { browserKeeping, memoryKeeping } from "./queueKeeping.ts";

/** Everything the screens of one coalition stand on. On the server it only shows; in the browser it also follows. */
export type Workspace = ReturnType<typeof openWorkspace>;

export const openWorkspace = (boot: Boot, client: CoalitionClient = overHttp(boot)) => {
  const { coalition, me } = boot.view;
  const owner = `${me.person ?? ""} ${coalition}`;
  const line = openLine();
  const notices = openNotices();
  const drafts = openDrafts(owner, browserStorage());
  const neighbours = openNeighbours(`mortar ${owner}`);
  let following: ReturnType<typeof followCoalition> | undefined;
  let isForgetful = false;

  const store = openCoalitionStore({
    view: boot.view,
    onCut: (_, id) => {
      drafts.forget(id);
      void queue.forget(id);
    },
  });

  const signInAgain = () => {
    following?.stop();
    location.assign(`/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`);
  };

  const queue = openQueue({
    client,
    keeping: browserKeeping(owner).then((kept) => {
      isForgetful = kept === null;
      return kept ?? memoryKeeping();
    }),
    line,
    neighbours,
    onSessionOver: signInAgain,
    onDone: (done) => arriving(store, async () => following?.load(), done),
  });

  const purge = async () => {
    following?.stop();
    drafts.purge();
    await queue.purge();
    store.purge();
  };

  const begin = () => {
    following = followCoalition({ client, store, line, neighbours, onSessionOver: signInAgain, onNotLetIn: () => location.assign("/") });
    const tryNow = () => {
      following?.retryNow();
      void queue.send();
    };
    addEventListener("online", tryNow);
    addEventListener("offline", line.isDown);
    line.follow(() => line.state() === "up" && void queue.send());
    neighbours.hear("signed-out", () => void purge().then(() => location.assign("/sign-in")));
  };

  const signOut = async () => {
    neighbours.tell("signed-out", true);
    await purge();
  };

  return { boot, client, store, line, notices, drafts, queue, begin, signOut, isForgetful: () => isForgetful };
};

const overHttp = ({ view }: Boot) => openClient(view.coalition, (address, how) => fetch(address, how));
