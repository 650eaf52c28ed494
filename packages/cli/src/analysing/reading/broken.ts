import type { TerminalId } from "@mortar/catalogue/src/terminal.ts";
import type { SaidValue } from "../said.ts";

/** Where something stands in a file: a line, from 1, or a place in JSON such as `links.3.weight`. `null`: the file as a whole. */
export type Place = number | string | null;

/** Why a file cannot be read, in a sentence, and where. */
export class Broken extends Error {
  readonly place: Place;
  readonly says: TerminalId;
  readonly values: Readonly<Record<string, SaidValue>>;
  constructor(place: Place, says: TerminalId, values: Readonly<Record<string, SaidValue>> = {}) {
    super(`${place ?? "file"}: ${says}`);
    this.place = place;
    this.says = says;
    this.values = values;
  }
}
