import { z } from "zod";
import { type Begin, command, type Evolve, record, refusals, type Table, Words, words } from "../../../kernel/index.ts";
import { fresh, idOf, name } from "../../../values/index.ts";
import { isSteward, type Stewardships } from "../../coalition/stewardship/stewardship.ts";
import { whyStale } from "../../stale.ts";

export const QuestionSheetId = idOf("Question sheet");
export type QuestionSheetId = z.infer<typeof QuestionSheetId>;

/** Where the people who answer come from: the same five things are asked, in words they use. */
export const SheetContext = z.enum(["company", "government", "activist", "product-team", "other"]);
export type SheetContext = z.infer<typeof SheetContext>;

/** The longest question, in characters. */
export const QUESTION_MAX = 500;

/** What is asked in conversations, in the order in which it is easiest to answer. */
export const QuestionSheet = z.object({
  id: QuestionSheetId,
  name: Words,
  context: SheetContext,
  questions: z.array(Words).readonly(),
  /** Laid aside: it is offered for no new conversation. */
  isShelved: z.boolean(),
});
export type QuestionSheet = z.infer<typeof QuestionSheet>;
export type QuestionSheets = Table<QuestionSheet>;

// What can have happened

const first = { QuestionSheetAdded: QuestionSheet.omit({ isShelved: true }) };

const begin: Begin<QuestionSheet, typeof first> = { QuestionSheetAdded: (added) => ({ ...added, isShelved: false }) };

const later = {
  QuestionSheetEdited: QuestionSheet.omit({ isShelved: true }),
  QuestionSheetShelved: z.object({ id: QuestionSheetId }),
  QuestionSheetRestored: z.object({ id: QuestionSheetId }),
};

const evolve: Evolve<QuestionSheet, typeof later> = {
  QuestionSheetEdited: (sheet, edited) => ({ ...sheet, ...edited }),
  QuestionSheetShelved: (sheet) => ({ ...sheet, isShelved: true }),
  QuestionSheetRestored: (sheet) => ({ ...sheet, isShelved: false }),
};

// What may be asked

type World = { readonly questionSheets: QuestionSheets; readonly stewardships: Stewardships };

const refuse = refusals("questionSheet", {
  unknown: "There is no such question sheet.",
  "already-written": "This question sheet has been written already.",
  "steward-only": "Question sheets are kept by stewards.",
  shelved: "This question sheet is laid aside already.",
  "not-shelved": "This question sheet is not laid aside.",
});

const written = {
  id: QuestionSheetId,
  name: name(),
  context: SheetContext,
  questions: z.array(words(QUESTION_MAX)).min(1).max(40),
};

const writeSheet = command({
  does: "Write a question sheet for conversations.",
  input: z.strictObject({ ...written, id: fresh(QuestionSheetId) }),
  decide: (sheet, world: World, { person }) => {
    if (!isSteward(world, person)) return refuse("steward-only", sheet.id);
    if (world.questionSheets.has(sheet.id)) return refuse("already-written", sheet.id);
    return [{ type: "QuestionSheetAdded", ...sheet }];
  },
});

const editSheet = command({
  does: "Change what a question sheet asks, and how it is called.",
  input: z.strictObject({ ...written, seen: z.string() }),
  decide: ({ seen, ...edited }, world: World, { person }) => {
    const sheet = world.questionSheets.get(edited.id);
    if (!sheet) return refuse("unknown", edited.id);
    if (!isSteward(world, person)) return refuse("steward-only", sheet.id);
    return whyStale(sheet, seen, inLines(sheet)) ?? [{ type: "QuestionSheetEdited", ...edited }];
  },
});

const shelveSheet = command({
  does: "Lay a question sheet aside: it is offered no more, and conversations that follow it go on.",
  input: z.strictObject({ id: QuestionSheetId }),
  decide: ({ id }, world: World, { person }) => {
    const sheet = world.questionSheets.get(id);
    if (!sheet) return refuse("unknown", id);
    if (!isSteward(world, person)) return refuse("steward-only", id);
    return sheet.isShelved ? refuse("shelved", id) : [{ type: "QuestionSheetShelved", id }];
  },
});

const restoreSheet = command({
  does: "Take a question sheet that was laid aside up again.",
  input: z.strictObject({ id: QuestionSheetId }),
  decide: ({ id }, world: World, { person }) => {
    const sheet = world.questionSheets.get(id);
    if (!sheet) return refuse("unknown", id);
    if (!isSteward(world, person)) return refuse("steward-only", id);
    return sheet.isShelved ? [{ type: "QuestionSheetRestored", id }] : refuse("not-shelved", id);
  },
});

/** The questions as its writers see them: one on a line. */
const inLines = ({ questions }: QuestionSheet): Words => ({
  ref: "",
  said: questions.map(({ said }) => said).join("\n"),
  cuts: [],
});

export const questionSheets = record({
  means: "What is asked in private conversations, one sheet for each kind of people.",
  is: QuestionSheet,
  first,
  begin,
  later,
  evolve,
  audience: () => ["coalition"],
  refusals: refuse.reasons,
  commands: { writeSheet, editSheet, shelveSheet, restoreSheet },
});
