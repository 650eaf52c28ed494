import { longestOnly, type Quote, quoteOf } from "./quote.ts";

const PROPER = String.raw`\p{Lu}[\p{L}'’]+(?:[\s-]\p{Lu}[\p{L}'’]+){0,5}`;
const NOUN = String.raw`wards?|cit(?:y|ies)|towns?|villages?|neighbou?rhoods?|districts?|boroughs?|count(?:y|ies)|regions?|provinces?|states?|parish(?:es)?|streets?|roads?|avenues?|squares?|blocks?|stations?|stops?|schools?|hospitals?|clinics?|prisons?|libraries|library|parks?|rivers?|reefs?|harbou?rs?|ports?|airports?|bridges?|estates?|allotments|sites?|plants?|mines?|forests?|lakes?|courts|buildings?|offices?|campus|areas?|zones?|corridors?|coasts?|islands?|valleys?|basins?|countr(?:y|ies)|continent`;
const NO_PLACE =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Parties|Q[1-4])\b/;

const forms = [
  new RegExp(
    String.raw`\b(?:in|at|across|near|on|along|inside|within|around|outside|throughout|between|from)\s+(?<place>(?:the\s+)?${PROPER}(?:(?:,\s+|\s+and\s+)${PROPER}){0,9}(?:\s+(?:${NOUN}))?)`,
    "gu",
  ),
  new RegExp(
    String.raw`\b(?:in|at|across|near|on|along|inside|within|around|outside|throughout|between)\s+(?<place>(?:the|every|each|all|our|its|their|any|both)?\s*(?:[\p{L}\p{N}-]+\s+){0,4}?(?:${NOUN}))\b(?!\s+(?:level|wide))`,
    "gu",
  ),
  new RegExp(String.raw`(?<place>(?:[Tt]he\s+)?${PROPER}\s+(?:${NOUN}))\b`, "gu"),
  new RegExp(
    String.raw`(?<place>\p{Lu}[\p{L}'’]+(?:\s\p{Lu}[\p{L}'’]+){0,5}\s(?:Prison|Hospital|School|Road|Street|Avenue|Square|Station|Park|River|Bridge|Harbour|Harbor|County|Valley|Island|Estate|Ward|District))\b`,
    "gu",
  ),
] as const;

/** Where something is to be, as a text says it: a name, or a ward, a street, a river. English. @cost one pass for each form */
export const placesIn = (source: string): readonly Quote[] => {
  const all = forms.flatMap((form) =>
    Array.from(source.matchAll(form)).flatMap((it) => {
      const place = it.groups?.["place"] ?? "";
      const start = it.index + it[0].indexOf(place);
      return NO_PLACE.test(place.replace(/^the\s+/i, "")) ? [] : [quoteOf(source, start, start + place.length)];
    }),
  );
  return longestOnly(all);
};
