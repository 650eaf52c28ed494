import { randomBytes } from "node:crypto";
import type { Context } from "hono";
import { type Content, html, type Html } from "./html.ts";

/** What somebody typed into a form and sent. A field that was not sent is empty. */
export type Form = {
  readonly line: (name: string) => string;
  /** Words as they were written: browsers send every line's end as two characters, and mean one. */
  readonly words: (name: string) => string;
  readonly all: (name: string) => readonly string[];
};

export const formOf = async (c: Context): Promise<Form> => {
  const sent = new URLSearchParams(await c.req.text());
  return {
    line: (name) => (sent.get(name) ?? "").trim(),
    words: (name) => (sent.get(name) ?? "").replaceAll("\r\n", "\n"),
    all: (name) => sent.getAll(name),
  };
};

/** 128 random bits. */
export const freshId = (): string => randomBytes(16).toString("base64url");

export const hidden = (name: string, value: string): Html =>
  html`<input type="hidden" name="${name}" value="${value}" />`;

/** Made when the form is, so that a form sent twice happens once. */
export const requestField = (request: string = freshId()): Html => hidden("request", request);

type Asking = {
  readonly name: string;
  /** Where a page asks for the same twice; else its name. */
  readonly id?: string;
  readonly label: string;
  readonly value?: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
};

type Line = Asking & {
  readonly type?: "text" | "email" | "password" | "search" | "date";
  readonly autocomplete?: string;
  readonly list?: string;
  readonly maxLength?: number;
  /** A number, with a keyboard of digits where there is one; kept as it was typed where it is none. */
  readonly inputMode?: "decimal";
  readonly look?: "optional";
};

export const lineField = ({ type = "text", autocomplete, list, maxLength, inputMode, look, ...it }: Line): Html =>
  fieldAround(
    it,
    html`<input
      class="input"
      id="${it.id ?? it.name}"
      name="${it.name}"
      type="${type}"
      value="${it.value ?? ""}"
      ${wiring(it)}${
        look !== "optional" && html` required`
      }${autocomplete && html` autocomplete="${autocomplete}"`}${list && html` list="${list}"`}${
        maxLength && html` maxlength="${maxLength}"`
      }${inputMode && html` inputmode="${inputMode}"`}${type === "text" && html` dir="auto"`}
    />`,
  );

/** Ruled paper for somebody's own words. A parser drops the first line's end after the tag, so one is given to it. */
export const wordsField = ({
  rows,
  look,
  ...it
}: Asking & { readonly rows?: number; readonly look?: "optional" }): Html =>
  fieldAround(
    it,
    html`<div class="grow" data-voice="said">
      <textarea
        class="input"
        id="${it.name}"
        name="${it.name}"
        rows="${rows ?? rowsFor(it.value ?? "")}"
        maxlength="20000"
        dir="auto"
        ${look !== "optional" && html` required`}${wiring(it)}
      >
${it.value ?? ""}</textarea>
    </div>`,
  );

/** Room for what is there, where a browser does not grow the field itself; about 32 characters stand in a line on a phone. */
const rowsFor = (value: string): number => {
  const lines = value.split("\n").reduce((count, line) => count + Math.ceil((line.length + 1) / 32), 1);
  return Math.min(Math.max(lines, 5), 16);
};

type Choosing = Asking & { readonly options: readonly { readonly value: string; readonly label: string }[] };

export const selectField = ({ options, ...it }: Choosing): Html =>
  fieldAround(
    it,
    html`<select class="input" id="${it.name}" name="${it.name}" ${wiring(it)}>
      ${options.map(
        ({ value, label }) => html`<option value="${value}" ${value === it.value && html` selected`}>${label}</option>`,
      )}
    </select>`,
  );

type Picking = {
  readonly name: string;
  readonly legend: Content;
  readonly kind: "radio" | "checkbox";
  /** A few short answers beside each other, each as wide as a thumb. */
  readonly look?: "thumbs";
  readonly chosen: readonly string[];
  readonly options: readonly {
    readonly value: string;
    readonly label: string;
    readonly hint?: string;
    readonly voice?: "said";
  }[];
  readonly error?: string | undefined;
};

export const choiceField = ({ name, legend, kind, look, chosen, options, error }: Picking): Html =>
  html`<fieldset
    class="choice"
    id="${name}"
    ${look && html` data-look="${look}"`}${error && html` aria-describedby="${name}-error"`}
  >
    <legend>${legend}</legend>
    <div class="options">
      ${options.map(
        ({ value, label, hint, voice }) =>
          html`<label
            ><input type="${kind}" name="${name}" value="${value}" ${chosen.includes(value) && html` checked`} />
            <span class="option" ${voice && html` data-voice="${voice}" dir="auto"`}
              >${label}${hint && html`<span class="hint">${hint}</span>`}</span
            ></label
          >`,
      )}
    </div>
    ${errorBelow({ name, error })}
  </fieldset>`;

const fieldAround = (it: Asking, control: Html): Html =>
  html`<div class="field">
    <label for="${it.id ?? it.name}">${it.label}</label>
    ${it.hint && html`<p class="hint" id="${it.id ?? it.name}-hint">${it.hint}</p>`} ${control} ${errorBelow(it)}
  </div>`;

const errorBelow = ({ name, error }: { readonly name: string; readonly error?: string | undefined }) =>
  error && html`<p class="error" id="${name}-error"><span>${error}</span></p>`;

const wiring = ({ name, id = name, hint, error }: Asking) => {
  const described = [hint && `${id}-hint`, error && `${name}-error`].filter(Boolean).join(" ");
  return html`${described && html` aria-describedby="${described}"`}${error && html` aria-invalid="true"`}`;
};

/** What is wrong with what was sent, by the field it is in; `""` where it is in none. */
export type Problems = Readonly<Record<string, string>>;

/** Told first, and met first by the keyboard; each sentence leads to its field. */
export const problemsAbove = (problems: Problems): Html | null => {
  const told = Object.entries(problems);
  if (told.length === 0) return null;
  return html`<div class="note problems" data-tone="held" role="alert" tabindex="-1" autofocus>
    ${told.map(([name, sentence]) => html`<p>${name === "" ? sentence : html`<a href="#${name}">${sentence}</a>`}</p>`)}
  </div>`;
};
