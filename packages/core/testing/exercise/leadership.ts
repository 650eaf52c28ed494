import { analysis } from "../../src/kernel/index.ts";
import type { Members } from "../../src/records/coalition/member/member.ts";
import type { Territories } from "./territories/territories.ts";

/**
 * Leadership: how many territories each member leads, the busiest first; `null` while there are none.
 *
 * @source our own
 * @cost   one pass over the territories.
 */
export const leadership = analysis({
  asks: "Who leads where?",
  source: null,
  says: {
    leads: {
      sentence: "{member} leads in {count, plural, one {one territory} other {# territories}}.",
      reason: "Who leads where is for all to know.",
    },
  },
  answer: ({ members, territories }: { readonly members: Members; readonly territories: Territories }) => {
    if (territories.size === 0) return null;
    const led = new Map<string, string[]>();
    for (const { id, lead } of territories.values()) led.set(lead, [...(led.get(lead) ?? []), id]);
    return [...led]
      .map(([member, about]) => ({
        code: "leads",
        about,
        args: { member: members.get(member)?.name.said ?? "", count: about.length },
      }))
      .sort((a, b) => b.args.count - a.args.count || (a.args.member < b.args.member ? -1 : 1));
  },
});
