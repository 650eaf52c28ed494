import { act, render } from "@testing-library/react";
import { type Done, openClient, type Problem, type Request } from "@mortar/client";
import type { Whole } from "@mortar/core";
import { openWorkspace } from "../src/coalition/openWorkspace.ts";
import { roomAt } from "../src/workspace/rooms.ts";
import { WorkspaceApp } from "../src/workspace/WorkspaceApp.tsx";
import { bootOf } from "./boots.ts";

/** What the server is asked for, and what it answers. */
export type Answers = (asked: Request) => Done | Problem | Promise<Done | Problem>;

const nothing: Done = { happened: [], revision: "" };

/** Opens a room for one person as the browser would after the first page. Requests go to `answers`. */
export const enterRoom = async (whole: Whole, person: string, path: string, answers: Answers = () => nothing) => {
  const boot = bootOf(whole, person, path);
  // jsdom has a page that cannot scroll, and says so.
  globalThis.scrollTo = () => {};
  globalThis.scrollBy = () => {};
  Element.prototype.scrollIntoView = () => {};
  history.replaceState(null, "", boot.url);
  const asked: Request[] = [];
  const client = {
    ...openClient(boot.view.coalition, () => Promise.reject(new Error("No room asks for this in a test."))),
    request: async (it: Request) => {
      asked.push(it);
      return answers(it);
    },
  };
  const workspace = openWorkspace(boot, client);
  workspace.store.replace(boot.view);
  await roomAt(boot.url)?.load();
  const drawn = await act(async () => render(<WorkspaceApp workspace={workspace} />));
  return { ...drawn, workspace, asked };
};
