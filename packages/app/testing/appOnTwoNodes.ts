import { type App, openApp } from "../src/index.ts";
import { type AppInFolder, appInFolder } from "./appInFolder.ts";
import { nodesOnOneStore } from "./nodesOnOneStore.ts";

/** An app of two nodes on one store: every other request is asked at the one at which nobody looks or follows. */
export const appOnTwoNodes = async (): Promise<AppInFolder> => {
  const disk = await appInFolder();
  const [here, there] = nodesOnOneStore(disk.store, 2, async () => {}).map((store) =>
    openApp({ store, secret: new Uint8Array(32).fill(7), now: () => disk.clock.now }),
  ) as [App, App];
  let requests = 0;
  const request: App["request"] = async (coalition, ...asked) => {
    const outcome = await (requests++ % 2 === 0 ? here : there).request(coalition, ...asked);
    await here.projected(coalition);
    return outcome;
  };
  return { ...disk, app: { ...here, request } };
};
