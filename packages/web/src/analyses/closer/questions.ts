import type { Finding, Told } from "@mortar/core";

/** The questions that have a page here. */
export type CloserQuestion = "untied" | "sideBySide" | "contradictions" | "fragility";

/** An answer in words, as every question with a page gives it. */
export type ToldAnswer<Found extends Finding = Finding> = Told<string, Found>;

/** Where a question is told about at length; plain pages, outside the workspace. */
export const helpAbout = (question: CloserQuestion): string => `/help/questions/${question}`;
