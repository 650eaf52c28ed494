import { newId } from "../../../coalition/newId.ts";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { type Sheet, standardContexts } from "./useSheets.ts";

/**
 * The id a conversation follows a sheet by. The first standard sheet needs none; another one is taken as it stands,
 * just before: what is asked for in order is taken in order, also where the line is down.
 */
export const useKeepSheet = () => {
  const { world } = useStanding();
  const request = useRequest();
  return ({ id, name, context, questions }: Sheet): string | null => {
    if (world.questionSheets.has(id)) return id;
    if (id === standardContexts[0]) return null;
    const same = [...world.questionSheets.values()].find(
      (it) => it.name.said === name && it.questions.map(({ said }) => said).join("\n") === questions.join("\n"),
    );
    if (same) return same.id;
    const kept = newId();
    void request({ command: "writeSheet", ask: { id: kept, name, context, questions: [...questions] } });
    return kept;
  };
};
