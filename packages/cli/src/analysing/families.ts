/** What a plain file can hold, by the flag that says so, and what each can be asked, in the order of the answers. */
export const families = {
  network: [
    "parts",
    "density",
    "dyads",
    "triads",
    "reciprocity",
    "amounts",
    "types",
    "transitivity",
    "circulation",
    "circuits",
    "betweenness",
    "coreness",
    "core-periphery",
    "articulation",
    "unravelling",
    "sole-givers",
    "worst-pair",
    "fragmentation",
    "key-players",
  ],
  signed: ["triangles", "walks", "frustration", "sides", "factions"],
  rule: ["power", "winning", "blocking"],
  logic: ["closure", "loops", "deadlocks", "critical", "smallest-win", "best-set", "order"],
  series: ["presence", "alive", "cusum", "ewma", "change"],
  map: ["ripple", "signs", "sampling", "impact"],
  territories: ["overlap", "encroachments"],
  opinions: ["groups", "consensus", "differences", "statements"],
  texts: ["loss", "words"],
  ecology: ["power", "salience", "grid", "agreement", "rings"],
} as const;

export type Families = typeof families;
export type FamilyName = keyof Families;
export type QuestionOf<Name extends FamilyName> = Families[Name][number];

export const familyNames = Object.keys(families) as readonly FamilyName[];
