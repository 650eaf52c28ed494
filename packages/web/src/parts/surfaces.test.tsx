import { fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import type { AnchorHTMLAttributes } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, expect, test, vi } from "vitest";
import { AnchorContext } from "./Anchor.tsx";
import { Button, ButtonLink } from "./Button.tsx";
import { Dialog } from "./Dialog.tsx";
import { Menu } from "./Menu.tsx";
import { Readers } from "./Readers.tsx";
import { Places, Shell } from "./Shell.tsx";
import { Stage } from "./Stage.tsx";

/* jsdom knows the dialog but not how to open it as a modal. */
const openedAsModal = vi.fn<() => void>();
beforeEach(() => {
  openedAsModal.mockClear();
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    openedAsModal();
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
    this.open = false;
  };
});

function Opener() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Open</Button>
      {isOpen ? (
        <Dialog title="Sure" closeLabel="Close" onClose={() => setOpen(false)}>
          Text
        </Dialog>
      ) : null}
    </>
  );
}

test("a dialog opens as a modal with its title as name, and gives the focus back", () => {
  render(<Opener />);
  const opener = screen.getByRole("button", { name: "Open" });
  opener.focus();
  fireEvent.click(opener);
  const dialog = screen.getByRole("dialog", { name: "Sure" });
  expect(openedAsModal).toHaveBeenCalledOnce();
  screen.getByRole("button", { name: "Close" }).focus();
  fireEvent(dialog, new Event("cancel", { cancelable: true }));
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(document.activeElement).toBe(opener);
});

test("a button sends nothing unless it says so", () => {
  render(<Button>Plain</Button>);
  expect(screen.getByRole("button")).toHaveProperty("type", "button");
});

test("links are plain until the workspace gives them its router", () => {
  expect(renderToStaticMarkup(<ButtonLink href="/a">Go</ButtonLink>)).toBe(
    '<a href="/a" class="button" data-look="plain">Go</a>',
  );
  const Routed = (props: AnchorHTMLAttributes<HTMLAnchorElement>) => (
    <a {...props} rel="routed">
      {props.children}
    </a>
  );
  const routed = renderToStaticMarkup(
    <AnchorContext value={Routed}>
      <ButtonLink href="/a">Go</ButtonLink>
    </AnchorContext>,
  );
  expect(routed).toContain('rel="routed"');
});

test("a menu's button controls its own popover", () => {
  render(
    <>
      <Menu label="More">One</Menu>
      <Menu label="Other">Two</Menu>
    </>,
  );
  const target = screen.getByRole("button", { name: "Other" }).getAttribute("popovertarget") ?? "";
  expect(document.getElementById(target)?.textContent).toBe("Two");
  expect(document.getElementById(target)?.getAttribute("popover")).toBe("auto");
});

test("the place one is at is told, and what waits there is said in words", () => {
  const places = [
    { href: "/", name: "Front", waiting: { count: "2", label: ", two wait" } },
    { href: "/b", name: "Back" },
  ];
  render(<Places label="Rooms" places={places} here="/b" />);
  expect(screen.getByRole("link", { name: "Front, two wait" }).hasAttribute("aria-current")).toBe(false);
  expect(screen.getByRole("link", { name: "Back" }).getAttribute("aria-current")).toBe("page");
});

test("a page further inside a place is within it, and no page is within the front page", () => {
  const places = [
    { href: "/c", name: "Front" },
    { href: "/c/b", name: "Back" },
  ];
  const currentAt = (here: string) => {
    const { container, unmount } = render(<Places label="Rooms" places={places} here={here} />);
    const current = [...container.querySelectorAll("a")].map((link) => link.getAttribute("aria-current"));
    unmount();
    return current;
  };
  expect(currentAt("/c")).toEqual(["page", null]);
  expect(currentAt("/c/b/ring")).toEqual([null, "true"]);
  expect(currentAt("/c/elsewhere")).toEqual([null, null]);
});

test("the line to the server is announced where it has always stood", () => {
  const { rerender } = render(
    <Shell skipLabel="Skip" home="Home">
      Page
    </Shell>,
  );
  const status = screen.getByRole("status");
  rerender(
    <Shell skipLabel="Skip" home="Home" connection="Offline">
      Page
    </Shell>,
  );
  expect(screen.getByRole("status")).toBe(status);
  expect(status.textContent).toBe("Offline");
});

test("how far words travel is told by a shape as well as in words", () => {
  const shapes = (["few", "circle", "everywhere"] as const).map(
    (reach) => render(<Readers reach={reach}>them</Readers>).container.querySelector("svg")?.dataset["shape"],
  );
  expect(new Set(shapes).size).toBe(3);
});

test("a sentence on the stage is given the size at which all of it is seen", () => {
  const lengthOf = (said: string) =>
    render(<Stage said={said} cuts={[]} cutLabel="" by="Them" />).container.querySelector("main")?.dataset["length"];
  expect(lengthOf("Six words that fit the wall.")).toBe("short");
  expect(lengthOf("Eine Rechenzentrumsbetriebe")).toBe("medium");
  expect(lengthOf("word ".repeat(24))).toBe("medium");
  expect(lengthOf("word ".repeat(60))).toBe("long");
  expect(lengthOf("")).toBe("short");
});

test("a yes on the stage arrives in a region that was already there", () => {
  const { rerender } = render(<Stage said="Said." cuts={[]} cutLabel="" by="Them" />);
  const status = screen.getByRole("status");
  expect(status.textContent).toBe("");
  rerender(<Stage said="Said." cuts={[]} cutLabel="" by="Them" done="Affirmed" />);
  expect(status.textContent).toBe("Affirmed");
});

test("no part writes a style attribute, which the page's policy would refuse", () => {
  const page = (
    <Shell skipLabel="Skip" home="Home">
      <Stage said="Said." cuts={[1]} cutLabel="cut" by="Them" done="Yes" />
      <Menu label="More">One</Menu>
    </Shell>
  );
  expect(renderToStaticMarkup(page)).not.toContain("style=");
});
