import { useEffect, useState } from "react";
import { useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { standingFrom, type World } from "../../../coalition/world.ts";

/** The coalition as it was when a day ended; `null` until it has come. */
export const usePast = (day: string | null): World | null => {
  const { client, line } = useWorkspace();
  const [past, setPast] = useState<{ readonly day: string; readonly world: World } | null>(null);
  useEffect(() => {
    if (day === null) return;
    let isLate = false;
    const show = async () => {
      const { world } = standingFrom(await client.lookBack(day), true);
      if (!isLate) setPast({ day, world });
    };
    show().catch(line.isDown);
    return () => {
      isLate = true;
    };
  }, [client, line, day]);
  return past?.day === day ? past.world : null;
};
