import type { CoalitionClient } from "@mortar/client";

/**
 * What the server answers may need any words there are, so a screen hears of it once all of them are here. That no answer
 * came is heard at once.
 */
export const heardOnceSayable = (client: CoalitionClient, whole: Promise<void>): CoalitionClient => {
  const onceSayable =
    <Given extends readonly unknown[], Answer>(ask: (...given: Given) => Promise<Answer>) =>
    async (...given: Given): Promise<Answer> => {
      const answer = await ask(...given);
      await whole;
      return answer;
    };
  return {
    request: onceSayable(client.request),
    look: onceSayable(client.look),
    lookBack: onceSayable(client.lookBack),
    answer: onceSayable(client.answer),
    history: onceSayable(client.history),
    schedule: onceSayable(client.schedule),
    makeLink: onceSayable(client.makeLink),
    links: onceSayable(client.links),
    endLink: onceSayable(client.endLink),
    events: client.events,
  };
};
