import { useState } from "react";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import type { Reader } from "../../../parts/index.ts";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";
import { RenameForm } from "../naming/RenameForm.tsx";
import { RenamePen } from "../naming/RenamePen.tsx";
import { useNames } from "../useNames.ts";
import { useHomeLines } from "./useHomeLines.ts";

/** How a list names its people: where a person is at home, she and the stewards can change her name. */
export const usePersonLines = () => {
  const { world, me } = useStanding();
  const names = useNames();
  const homes = useHomeLines();
  const [renamed, setRenamed] = useState<string | null>(null);

  return (person: string, line: string): Pick<Reader, "name" | "more"> => {
    const it = world.persons.get(person);
    const isHome = (homes.get(person) ?? person) === line;
    if (!it || !isHome || !(me.isSteward || me.person === person)) return { name: names.person(person) };
    const isOpen = renamed === person;
    return {
      name: (
        <>
          <span id={person}>{it.name.said}</span> {!isOpen && <RenamePen it={it} onPress={() => setRenamed(person)} />}
        </>
      ),
      more: (
        <>
          {isOpen && <RenameForm command="renamePerson" it={it} onClose={() => setRenamed(null)} />}
          <WaitingAbout id={person} />
        </>
      ),
    };
  };
};
