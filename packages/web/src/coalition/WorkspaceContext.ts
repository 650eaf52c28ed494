import { createContext, useContext, useMemo, useSyncExternalStore } from "react";
import type { LineState } from "./line.ts";
import type { Workspace } from "./openWorkspace.ts";
import type { Waiting } from "./queueKeeping.ts";
import type { Standing } from "./world.ts";

export const WorkspaceContext = createContext<Workspace | null>(null);

export const useWorkspace = (): Workspace => {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error("A screen stands in a workspace.");
  return workspace;
};

export const useStanding = (): Standing => {
  const { store } = useWorkspace();
  return useSyncExternalStore(store.follow, store.standing, () => store.first);
};

export const useLine = (): LineState => {
  const { line } = useWorkspace();
  return useSyncExternalStore(line.follow, line.state, () => "trying" as const);
};

const none: readonly Waiting[] = [];

/** What this person asked for and the server has not taken, oldest first. */
export const useWaiting = (): readonly Waiting[] => {
  const { queue } = useWorkspace();
  return useSyncExternalStore(queue.follow, queue.list, () => none);
};

export const useWaitingAbout = (id: string): readonly Waiting[] => {
  const waiting = useWaiting();
  return useMemo(() => waiting.filter(({ about }) => about === id), [waiting, id]);
};
