import { sayer } from "../../packages/catalogue/src/index.ts";
import { circlesOf, replay, seen } from "../../packages/core/src/coalition.ts";
import type { Asker, Finding } from "../../packages/core/src/kernel/index.ts";
import type { World } from "../../packages/core/src/worlds/tell.ts";

/** A named world as one person sees it on its last day. */
export const seenIn = (world: World, person?: string) => {
  const whole = replay(world.happened);
  const [steward] = whole.stewardships.values();
  const viewer = person ?? steward?.person ?? "";
  const view = seen(whole, circlesOf(whole, viewer));
  const today = world.happened.at(-1)?.by.at.slice(0, 10) ?? "";
  const asker: Asker = {
    person: viewer,
    members: [...whole.representations.values()]
      .filter((it) => it.person === viewer && !it.isOver)
      .map(({ member }) => member),
    isSteward: person === undefined,
    today,
  };
  return { view, asker, today };
};

const say = sayer("en");

/** A finding in words, as every screen says it. */
export const sentence = (question: string, { code, args }: Finding): string =>
  say(`analysis.${question}.${code}`, args);
export const reason = (question: string, { code, args }: Finding): string =>
  say(`analysis.${question}.${code}.reason`, args);

/** What an algorithm answers, where its input is known to be sound. */
export const answered = <Answer>(answer: Answer): Exclude<Answer, { readonly refused: string }> => {
  if (typeof answer === "object" && answer !== null && "refused" in answer) throw new Error(String(answer.refused));
  return answer as Exclude<Answer, { readonly refused: string }>;
};
