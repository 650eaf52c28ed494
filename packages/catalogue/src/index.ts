export * from "./browser.ts";
export { localeFor, locales } from "./locales.ts";
export { type Sayable, sayableOf, together } from "./sayable.ts";
export { compiled, sayer } from "./sayer.ts";
