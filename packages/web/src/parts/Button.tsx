import type { ButtonHTMLAttributes, ReactNode } from "react";
import { Anchor } from "./Anchor.tsx";
import type { AnchorProps } from "./Anchor.tsx";

/** `main` is the one thing a screen hopes for; `quiet` looks like a link and still takes a thumb. */
export type ButtonLook = "main" | "plain" | "quiet";

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & { readonly look?: ButtonLook };

export function Button({ look = "plain", type = "button", className, ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={worn("button", className)} data-look={look} />;
}

export function ButtonLink({
  look = "plain",
  className,
  ...rest
}: AnchorProps & { readonly look?: ButtonLook | undefined }) {
  return <Anchor {...rest} className={worn("button", className)} data-look={look} />;
}

/** Buttons that belong together, the likeliest first. */
export function Actions({ children }: { readonly children: ReactNode }) {
  return <div className="actions">{children}</div>;
}

const worn = (own: string, added: string | undefined) => (added === undefined ? own : `${own} ${added}`);
