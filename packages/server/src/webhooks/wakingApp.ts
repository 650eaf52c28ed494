import type { App } from "@mortar/app";

/** The app, telling of every coalition in which something has just happened. */
export const wakingApp = (app: App, wake: (coalition: string) => void): App => ({
  ...app,
  request: async (coalition, asked, credential) => {
    const outcome = await app.request(coalition, asked, credential);
    if ("happened" in outcome && outcome.happened.length > 0) wake(coalition);
    return outcome;
  },
});
