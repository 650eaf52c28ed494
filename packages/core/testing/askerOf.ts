import type { Whole } from "../src/coalition.ts";
import type { Asker } from "../src/kernel/index.ts";
import { speaksFor } from "../src/records/coalition/representation/representation.ts";
import { isSteward } from "../src/records/coalition/stewardship/stewardship.ts";

/** Who a person is to the coalition on a day. */
export const askerOf = (whole: Whole, person: string, today: string): Asker => ({
  person,
  members: [...whole.members.keys()].filter((member) => speaksFor(whole, person, member)),
  isSteward: isSteward(whole, person),
  today,
});
