import { setupI18n } from "@lingui/core";
import { compileMessageOrThrow } from "@lingui/message-utils/compileMessage";
import type { Finding, Sentences } from "../src/kernel/index.ts";

/** Says what an analysis found as a person reads it in English: its sentences, without their reasons. */
export const inEnglish = ({ says }: { readonly says: Sentences }) => {
  const messages = Object.fromEntries(
    Object.entries(says).map(([code, { sentence }]) => [code, compileMessageOrThrow(sentence)]),
  );
  const i18n = setupI18n({ locale: "en", messages: { en: messages } });
  return ({ code, args }: Finding): string => i18n._(code, args);
};
