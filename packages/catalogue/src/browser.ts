/** What the browser needs: messages come compiled with the page, so neither the catalogue nor its compiler is here. */
export { day, direction, list, moment } from "./inWords.ts";
export { type Compiled, type MessageId, type Say, sayerFrom, type Values } from "./say.ts";
