import { expect, test } from "vitest";
import { openedBy } from "./opens.ts";

test("a changed need is talked about, changed words are said anew, what is missing is asked for, what comes is thanked for", () => {
  const answer = {
    id: "answer",
    holds: [
      { commitment: "holds", as: "true" },
      { commitment: "other-words", as: "changed" },
      { commitment: "over", as: "no-more" },
    ],
    getting: [
      { tie: "comes", as: "yes" },
      { tie: "partly", as: "in-part" },
      { tie: "missing", as: "no" },
    ],
    hasNeedChanged: true,
  } as const;
  expect(openedBy(answer)).toEqual([
    { opens: "talk", about: "answer" },
    { opens: "renegotiate", about: "over" },
    { opens: "renew", about: "other-words" },
    { opens: "ask-again", about: "partly" },
    { opens: "ask-again", about: "missing" },
    { opens: "thank", about: "comes" },
  ]);
  expect(openedBy({ ...answer, holds: [], getting: [], hasNeedChanged: false })).toEqual([]);
});
