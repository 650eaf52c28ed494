import { afterEach, expect, test, vi } from "vitest";
import { keepShell } from "./keepShell.ts";

afterEach(() => vi.unstubAllGlobals());

const browserWith = (onLine: boolean, ...answers: readonly (() => Promise<unknown>)[]) => {
  const register = vi.fn<() => Promise<unknown>>();
  for (const answer of answers) register.mockImplementationOnce(answer);
  const it = { onLine, serviceWorker: { register } };
  vi.stubGlobal("navigator", it);
  return it;
};
const registered = async () => ({});
const dropped = async () => Promise.reject(new TypeError("Failed to register"));

test("without a line the shell is kept once the line is back", async () => {
  const browser = browserWith(false, registered);
  await keepShell();
  expect(browser.serviceWorker.register).not.toHaveBeenCalled();
  browser.onLine = true;
  dispatchEvent(new Event("online"));
  await vi.waitFor(() => expect(browser.serviceWorker.register).toHaveBeenCalledOnce());
});

test("where the line drops in between, it is tried again, and nobody is troubled", async () => {
  const browser = browserWith(true, dropped, registered);
  await keepShell();
  dispatchEvent(new Event("online"));
  await vi.waitFor(() => expect(browser.serviceWorker.register).toHaveBeenCalledTimes(2));
  dispatchEvent(new Event("online"));
  expect(browser.serviceWorker.register).toHaveBeenCalledTimes(2);
});

test("a browser that allows no worker keeps none", async () => {
  vi.stubGlobal("navigator", { onLine: true });
  await expect(keepShell()).resolves.toBeUndefined();
});
