import type { CoalitionCommands, AskOf } from "@mortar/core";
import { isProblem } from "@mortar/client";
import { useCallback } from "react";
import { useWorkspace } from "./WorkspaceContext.ts";

type Name = keyof CoalitionCommands & string;
type How<Of extends Name> = {
  readonly command: Of;
  readonly ask: AskOf<CoalitionCommands[Of]>;
  /** The record a screen shows it at, where it is not the one with the ask's own id. */
  readonly about?: string;
  /** The member in whose name. */
  readonly as?: string;
};

/** Asks the server for something. Answers whether it was done; why not is shown where the request is about. */
export const useRequest = () => {
  const { queue } = useWorkspace();
  return useCallback(
    async <Of extends Name>({ command, ask, about, as }: How<Of>): Promise<boolean> => {
      const asked = ask as Readonly<Record<string, unknown>>;
      const answer = await queue.ask({ command, ask: asked, as: as ?? null, about: about ?? String(asked["id"]) });
      return !isProblem(answer);
    },
    [queue],
  );
};
