import { isRefusal } from "@mortar/core";
import { opinions as opinionsIn, type OpinionMap } from "@mortar/core/src/algorithms/opinions/opinions.ts";
import type { VotesInput } from "@mortar/core/src/algorithms/opinions/voteMatrix.ts";
import type { Refusal } from "@mortar/core/src/algorithms/input.ts";
import type { Family, Looking, Question } from "./family.ts";
import { readVotes } from "./reading/votesFile.ts";
import { firstOf, percent, rows, type Said, said } from "./said.ts";

/** Who stands where is told to nobody: a table of votes may hold what somebody said in confidence. */
const mapOf = (input: VotesInput, { settings }: Looking): OpinionMap | Refusal =>
  opinionsIn(input, {
    names: "kept",
    ...(settings.size !== undefined && { groups: settings.size }),
    ...(settings.seed !== undefined && { seed: settings.seed }),
  });

const notesOf = ({ notes }: OpinionMap): readonly Said[] => [
  ...notes.map(({ code }) => said(`cli.analyse.opinions.note.${code}`)),
  said("cli.analyse.opinions.names-kept"),
];

const groups: Question<VotesInput> = (input, looking) => {
  const found = mapOf(input, looking);
  if (isRefusal(found)) return found;
  const told = found.groups?.told ?? [];
  return {
    whole: said("cli.analyse.opinions.groups.whole", {
      count: told.length,
      grouped: found.voters.grouped,
      all: found.voters.all,
    }),
    findings: firstOf(
      told.flatMap(({ size, representative }, at) => [
        said("cli.analyse.opinions.groups.one", { nth: at + 1, size }),
        ...representative
          .slice(0, 3)
          .map(({ id, side, voted, seen }) => said(`cli.analyse.opinions.groups.${side}`, { id, voted, seen })),
      ]),
    ),
    notSeen: notesOf(found),
    answer: { voters: found.voters, shown: found.shown, groups: found.groups },
  };
};

const consensus: Question<VotesInput> = (input, looking) => {
  const found = mapOf(input, looking);
  if (isRefusal(found)) return found;
  const { agree, disagree } = found.consensus;
  return {
    whole: said("cli.analyse.opinions.consensus.whole", { agree: agree.length, disagree: disagree.length }),
    findings: firstOf([
      ...agree.map(({ id, voted, seen }) => said("cli.analyse.opinions.groups.agree", { id, voted, seen })),
      ...disagree.map(({ id, voted, seen }) => said("cli.analyse.opinions.groups.disagree", { id, voted, seen })),
    ]),
    notSeen: notesOf(found),
    answer: { everybody: found.consensus, acrossGroups: found.groups?.consensus ?? null },
  };
};

const differences: Question<VotesInput> = (input, looking) => {
  const found = mapOf(input, looking);
  if (isRefusal(found)) return found;
  if (found.groups === null) return null;
  const { differences: apart } = found.groups;
  return {
    whole: said("cli.analyse.opinions.differences.whole", { count: apart.length }),
    findings: firstOf(
      apart.map(({ id, side, difference, most, least }) =>
        said(`cli.analyse.opinions.differences.${side}`, {
          id,
          difference: percent(difference),
          most: most + 1,
          least: least + 1,
        }),
      ),
    ),
    notSeen: notesOf(found),
    answer: apart,
  };
};

const statements: Question<VotesInput> = (input, looking) => {
  const found = mapOf(input, looking);
  if (isRefusal(found)) return found;
  return {
    whole: said("cli.analyse.opinions.statements.whole", { count: found.statements.length }),
    table: rows(
      ["cli.analyse.head.statement", "cli.analyse.head.seen", "cli.analyse.head.agrees", "cli.analyse.head.disagrees"],
      found.statements.map(({ id, seen, agrees, disagrees }) => [id, seen, agrees, disagrees]),
    ),
    answer: found.statements,
  };
};

/** Who votes alike on statements, what all agree on and where they differ. */
export const opinions: Family<"opinions", VotesInput> = {
  name: "opinions",
  read: readVotes,
  questions: { groups, consensus, differences, statements },
};
