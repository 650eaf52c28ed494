import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { JsonSchema } from "./jsonSchema.ts";

/**
 * One thing a program can do here: the one place that says how it is asked for, who may, and what comes of it. The OpenAPI
 * document, the page for people and what a token is let in to are all made from these.
 */
export type Operation = {
  readonly id: string;
  readonly method: "get" | "post" | "delete";
  /** As OpenAPI writes it: `/api/coalitions/{coalition}/view`. */
  readonly path: string;
  readonly group: Group;
  /** One sentence in the imperative. */
  readonly does: string;
  readonly more?: string;
  readonly by: By;
  readonly parameters?: readonly Parameter[];
  readonly asks?: Content;
  /** `also`: other types the same can be asked for in. */
  readonly answers: Content & { readonly means: string; readonly also?: readonly string[] };
  /** Codes it may be refused with, beside those any request may meet. */
  readonly refusals?: readonly string[];
  /** A command that only a human being can ask for, now and in person. */
  readonly onlyAPerson?: true;
};

/**
 * Who may ask: anyone; whoever may read, and whoever may write, signed in or with a token; a signed-in person alone, for
 * whom no program can do it.
 */
export type By = "anyone" | "reader" | "writer" | "person";

export type Group = "Commands" | "Reading" | "Following" | "Taking along" | "Links" | "Programs" | "About the server";

export type Parameter = {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly means: string;
  readonly is: JsonSchema;
  readonly isNeeded?: true;
  readonly example?: string;
};

export type Content = { readonly type?: string; readonly is: JsonSchema; readonly example?: unknown };

export type Status = ContentfulStatusCode;
