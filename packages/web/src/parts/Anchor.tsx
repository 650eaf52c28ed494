import { createContext, createElement, useContext } from "react";
import type { AnchorHTMLAttributes, ElementType } from "react";

export type AnchorProps = AnchorHTMLAttributes<HTMLAnchorElement> & { readonly href: string };

/** What a link is made of: a plain `<a>` in server pages, the router's own link in the workspace. */
export const AnchorContext = createContext<ElementType<AnchorProps>>("a");

export function Anchor(props: AnchorProps) {
  return createElement(useContext(AnchorContext), props);
}
