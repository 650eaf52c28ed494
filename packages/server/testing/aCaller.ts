import type { Caller } from "../src/accounts/caller.ts";
import { isRefused } from "../src/links/refused.ts";

export const publicUrl = "http://localhost:4400";
export const password = "four unrelated words";

export const caller = (cookies: readonly string[] = [], from = "10.0.0.1"): Caller => ({
  headers: new Headers({
    cookie: cookies.map((cookie) => cookie.split(";")[0]).join("; "),
    "user-agent": "Test",
    host: "localhost:4400",
  }),
  from,
});

export const unrefused = <Answer>(answer: Answer): Exclude<Answer, { readonly refused: string }> => {
  if (isRefused(answer)) throw new Error(`refused: ${answer.refused}`);
  return answer as Exclude<Answer, { readonly refused: string }>;
};

export const lastOf = (path: string | undefined): string => path?.split("/").at(-1) ?? "";
