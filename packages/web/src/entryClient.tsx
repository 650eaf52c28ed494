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
  const brought = workspace.messages.bring();
  hydrateRoot(root, <WorkspaceApp workspace={workspace} />);
  const later = window.requestIdleCallback ?? ((begin: () => void) => setTimeout(begin, 1));
  const goOn = async () => {
    // What arrives from here on may need any of them.
    await brought;
    workspace.begin();
    void keepShell();
    document.documentElement.dataset["ready"] = "";
  };
  later(() => void goOn());
};

if (bootElement && root) {
  // Words that are taken back later must not stay in the page they came with.
  bootElement.remove();
  void begin(JSON.parse(bootElement.textContent) as Boot, root);
}
