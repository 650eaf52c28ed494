export * from "./browser.ts";
export { localeFor, locales } from "./locales.ts";
export { compiled, sayer } from "./sayer.ts";
