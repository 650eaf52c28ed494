import * as worlds from "@mortar/core/src/worlds/index.ts";
import { expect, test } from "vitest";
import { broughtIn, checked, fileFrom } from "../testing/aFile.ts";
import { appInFolder } from "../testing/appInFolder.ts";

/** After the last of what they tell. */
const at = new Date("2027-01-01T09:00:00Z");

test.each(Object.values(worlds))(
  "$title is exported whole, passes the checks of an import, and is the same there",
  async ({ happened }) => {
    const [here, there] = [await appInFolder(), await appInFolder()];
    try {
      const coalition = happened[0]!.event.id;
      await here.app.tell(coalition, happened);
      const file = await fileFrom(here.store, coalition);
      expect((await checked(file, at)).findings).toEqual([]);
      expect(await broughtIn(there.store, file, { at })).toMatchObject([{ how: "put-back", came: "copied" }]);
      expect((await fileFrom(there.store, coalition)) === file).toBe(true);
      const speaker = happened[0]!.by.person;
      expect((await there.app.look(coalition, speaker))?.tables).toEqual(
        (await here.app.look(coalition, speaker))?.tables,
      );
    } finally {
      await Promise.all([here.end(), there.end()]);
    }
  },
);
