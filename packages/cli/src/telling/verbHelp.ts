import type { TerminalId } from "@mortar/catalogue/src/terminal.ts";
import type { Ground } from "../ground.ts";
import { everyFlag } from "../tree/everyFlag.ts";
import type { Flag, Verb } from "../tree/verb.ts";
import { heading, paragraph, rows } from "./overview.ts";

/** Everything about one verb: how it is typed, what it needs, what it can take. */
export const verbHelp = (verb: Verb, within: readonly Verb[], ground: Ground): string => {
  const { say } = ground;
  const { does, tells, verbs = [], isPersonOnly, also = [] } = verb;
  const flags = verb.flags?.() ?? [];
  const needed = flags.filter(({ isNeeded }) => isNeeded);
  const parts = [
    paragraph(does(say), ground),
    paragraph(`  ${typedAs(verb, within, ground)}`, ground),
    isPersonOnly ? paragraph(say("cli.person-only.here"), ground) : "",
    ...(tells?.(say) ?? []).map((text) => paragraph(text, ground)),
    verbs.length > 0
      ? rows(
          verbs.map((it) => [it.name, it.does(say)]),
          ground,
        )
      : "",
    needed.length > 0 ? heading(say("cli.help.needed"), ground) + flagRows(needed, ground) : "",
    heading(say("cli.help.optional"), ground) +
      flagRows([...flags.filter(({ isNeeded }) => !isNeeded), ...everyFlag], ground),
    also.length > 0 ? paragraph(say("cli.help.also", { words: also.join(", ") }), ground) : "",
  ];
  return parts.filter(Boolean).join("\n");
};

const typedAs = ({ name, operands = [], flags, verbs }: Verb, within: readonly Verb[], ground: Ground): string => {
  const needed = (flags?.() ?? []).filter(({ isNeeded }) => isNeeded);
  return [
    "mortar",
    ...within.map((it) => it.name),
    name,
    ...(verbs ? [verbs.map((it) => it.name).join("|")] : []),
    ...operands.filter((it) => it.name !== "").map((it) => typedOperand(it)),
    ...needed.map((flag) => typedFlag(flag, ground)),
  ].join(" ");
};

const typedOperand = ({ name, isNeeded, isMany }: NonNullable<Verb["operands"]>[number]): string => {
  const said = isMany ? `${name} …` : name;
  return isNeeded ? said : `[${said}]`;
};

const flagRows = (flags: readonly Flag[], ground: Ground): string =>
  rows(
    flags.map((flag) => [typedFlag(flag, ground), saysOf(flag, ground)]),
    ground,
  );

const typedFlag = ({ name, takes }: Flag, { say }: Ground): string =>
  takes === undefined ? `--${name}` : `--${name} ${say(`cli.takes.${takes}` as TerminalId)}`;

const saysOf = ({ says, oneOf }: Flag, { say }: Ground): string =>
  [oneOf ? say("cli.field.choice", { choices: oneOf.join(", ") }) : "", says(say)].filter(Boolean).join(" ");
