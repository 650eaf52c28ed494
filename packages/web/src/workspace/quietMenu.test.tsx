import { act, render, screen } from "@testing-library/react";
import { openClient } from "@mortar/client";
import { expect, test } from "vitest";
import { bootOf, coalition, wholeWorld } from "../../testing/boots.ts";
import { openWorkspace } from "../coalition/openWorkspace.ts";
import { roomAt } from "./rooms.ts";
import { WorkspaceApp } from "./WorkspaceApp.tsx";

const enter = async (isExample: boolean) => {
  const boot = { ...bootOf(wholeWorld(), "person-amara-okafor"), isExample };
  const nowhere = openClient(boot.view.coalition, () => Promise.reject(new Error("Nothing is asked for here.")));
  history.replaceState(null, "", boot.url);
  await roomAt(boot.url)?.load();
  await act(async () => render(<WorkspaceApp workspace={openWorkspace(boot, nowhere)} />));
};
const leadsTo = (name: string) => screen.queryByRole("link", { name })?.getAttribute("href");

test("whoever has an account finds it from every room, and the way out", async () => {
  await enter(false);
  expect(leadsTo("Your account")).toBe("/account");
  expect(screen.getByRole("button", { name: "Sign out" })).toBeTruthy();
  expect(leadsTo("Leave the example")).toBeUndefined();
});

test("who looks around in an example can be someone else in it, and leave it", async () => {
  await enter(true);
  expect(leadsTo("Look at it as someone else")).toBe(`/example/${coalition}`);
  expect(leadsTo("Another example")).toBe("/example");
  expect(leadsTo("Leave the example")).toBe("/");
  expect(leadsTo("Your account")).toBeUndefined();
});
