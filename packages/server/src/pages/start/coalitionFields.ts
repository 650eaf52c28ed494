import type { Say } from "@mortar/catalogue";
import { type Form, lineField, type Problems, selectField } from "../form.ts";
import { html, type Html } from "../html.ts";

/** What founding a coalition asks for. Who runs the server is named to everyone, from the first page on. */
export const coalitionFields = (say: Say, form: Form | undefined, problems: Problems): Html =>
  html` ${lineField({ name: "coalition", label: say("page.field.coalition"), hint: say("page.field.coalition.hint"), value: form?.line("coalition") ?? "", maxLength: 200, error: problems["coalition"] })}
  ${selectField({ name: "zone", label: say("page.field.zone"), hint: say("page.field.zone.hint"), value: form?.line("zone") || hereZone(), options: zones(), error: problems["zone"] })}
  ${lineField({ name: "host", label: say("page.field.host"), hint: say("page.field.host.hint"), value: form?.line("host") ?? "", maxLength: 200, error: problems["host"] })}`;

/** The field that something core found wrong was typed into. */
export const fieldOf = (at: string): string =>
  ({ name: "coalition", zone: "zone", host: "host", yourName: "name" })[at] ?? "";

const hereZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

const zones = () =>
  [...new Set(["UTC", hereZone(), ...Intl.supportedValuesOf("timeZone")])]
    .toSorted()
    .map((value) => ({ value, label: value.replaceAll("_", " ") }));
