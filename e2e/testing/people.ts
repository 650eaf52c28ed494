import type { Browser, BrowserContext, BrowserContextOptions, Page } from "@playwright/test";

export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
};
export const laptop: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };

/** Somebody at a device of her own, with her own cookies, and what her browser complained of. */
export type Person = {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Errors of the console, faults of scripts and breaches of the content security policy. */
  readonly complaints: () => readonly string[];
};

/** Opens browsers for people, and closes all of them at the end. */
export const openPeople = (browser: Browser, baseURL: string) => {
  const contexts: BrowserContext[] = [];
  const arrive = async (device: BrowserContextOptions): Promise<Person> => {
    const context = await browser.newContext({ baseURL, locale: "en-GB", reducedMotion: "reduce", ...device });
    contexts.push(context);
    const page = await context.newPage();
    return { context, page, complaints: complaintsOf(page) };
  };
  return {
    onPhone: (options: BrowserContextOptions = {}) => arrive({ ...phone, ...options }),
    onLaptop: (options: BrowserContextOptions = {}) => arrive({ ...laptop, ...options }),
    allLeave: async () => {
      for (const context of contexts.splice(0)) await context.close();
    },
  };
};

export type People = ReturnType<typeof openPeople>;

/**
 * A page that answers 4xx by design, or a line that is down by design, is reported by the browser as a failed load, or as
 * a script it did not get.
 */
const byDesign =
  /^(Failed to load resource: (the server responded with a status of 4|net::ERR_(INTERNET_DISCONNECTED|FAILED))|An unknown error occurred when fetching the script)/;

const complaintsOf = (page: Page) => {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" && !byDesign.test(message.text())) complaints.push(message.text());
  });
  page.on("pageerror", (trouble) => complaints.push(trouble.message));
  return () => complaints;
};
