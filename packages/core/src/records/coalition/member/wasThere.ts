import type { Representations } from "../representation/shape.ts";
import type { Members } from "./member.ts";

type World = { readonly members: Members; readonly representations: Representations };
type Standing = { readonly changed: { readonly at: string } };

/** Whether a member is known to have belonged at an instant: it, or somebody who speaks for it, stands since then as it is. */
export const wasThere = ({ members, representations }: World, member: string, at: string): boolean => {
  const isOlder = (it: Standing | undefined) => it !== undefined && it.changed.at <= at;
  return (
    isOlder(members.get(member)) || [...representations.values()].some((it) => it.member === member && isOlder(it))
  );
};
