import { useState } from "react";
import { useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { bringTableIn, type RowCame, type TableKind, TableTrouble } from "./bringTableIn.ts";

type State =
  | { readonly is: "waiting" }
  | { readonly is: "looking" | "looked" | "bringing" | "brought"; readonly rows: readonly RowCame[] }
  | { readonly is: "trouble"; readonly sentence: string | null };

/** One table on its way: looked through first, then brought in. */
export const useBringingIn = () => {
  const { boot } = useWorkspace();
  const [state, setState] = useState<State>({ is: "waiting" });

  const send = async (kind: TableKind, file: Blob, how: "look" | "bring") => {
    const [during, after] = how === "look" ? (["looking", "looked"] as const) : (["bringing", "brought"] as const);
    let rows: readonly RowCame[] = [];
    setState({ is: during, rows });
    try {
      await bringTableIn(boot.view.coalition, { kind, file, how }, (more) => {
        rows = [...rows, ...more];
        setState({ is: during, rows });
      });
      setState({ is: after, rows });
    } catch (trouble) {
      if (!(trouble instanceof TableTrouble)) throw trouble;
      setState({ is: "trouble", sentence: trouble.sentence });
    }
  };

  return { state, send, forget: () => setState({ is: "waiting" }) };
};
