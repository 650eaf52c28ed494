import "./style/workspace.css";
import { hydrateRoot } from "react-dom/client";
import type { Boot } from "./boot.ts";
import { openWorkspace } from "./coalition/openWorkspace.ts";
import { keepShell } from "./keepShell.ts";
import { roomAt } from "./workspace/rooms.ts";
import { WorkspaceApp } from "./workspace/WorkspaceApp.tsx";

const bootElement = document.getElementById("boot");
const root = document.getElementById("root");

const begin = async (boot: Boot, root: HTMLElement) => {
  await roomAt(boot.url)?.load();
  const workspace = openWorkspace(boot);
  const onAwake = () => {
    document.documentElement.dataset["ready"] = "";
    // From here on: nothing may change what the server drew before the page has woken in it.
    void workspace.messages.bring();
    workspace.begin();
    void keepShell();
  };
  hydrateRoot(root, <WorkspaceApp workspace={workspace} onAwake={onAwake} />);
};

if (bootElement && root) {
  // Words that are taken back later must not stay in the page they came with.
  bootElement.remove();
  void begin(JSON.parse(bootElement.textContent) as Boot, root);
}
