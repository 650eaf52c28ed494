import { useEffect, useState } from "react";
import { useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { tablesFrom, type World, worldFrom } from "../../../coalition/world.ts";

/** The coalition as it was when a day ended; `null` until it has come. */
export const usePast = (day: string | null): World | null => {
  const { client, line } = useWorkspace();
  const [past, setPast] = useState<{ readonly day: string; readonly world: World } | null>(null);
  useEffect(() => {
    if (day === null) return;
    let isLate = false;
    const show = async () => {
      const { tables } = await client.lookBack(day);
      if (!isLate) setPast({ day, world: worldFrom(tablesFrom(tables)) });
    };
    show().catch(line.isDown);
    return () => {
      isLate = true;
    };
  }, [client, line, day]);
  return past?.day === day ? past.world : null;
};
