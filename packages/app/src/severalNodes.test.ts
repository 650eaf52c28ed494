import { appInFolder } from "../testing/appInFolder.ts";
import { nodesOnOneStore } from "../testing/nodesOnOneStore.ts";
import { twoNodesKeepInStep } from "../testing/twoNodesKeepInStep.ts";

twoNodesKeepInStep("one store", async () => {
  const { store, end } = await appInFolder();
  return { nodes: nodesOnOneStore(store, 2), disk: store, close: end };
});
