import type { Gap } from "@mortar/core/src/analyses/gaps/gaps.ts";

/** What is asked for about a gap is shown here while nobody has raised it. */
export const gapAbout = ({ member, as }: Pick<Gap, "member" | "as">) => `gap-${member}-${as}`;
