export { inputSentences } from "./algorithms/input.ts";
export * as analyses from "./analyses/index.ts";
export * from "./coalition.ts";
export * from "./kernel/index.ts";
export * from "./values/index.ts";
export * from "./values/proof.ts";
export { belongsTo, isVoiceOf, speaksFor } from "./records/coalition/representation/representation.ts";
export { isSteward } from "./records/coalition/stewardship/stewardship.ts";
