import type { ButtonHTMLAttributes, ReactNode } from "react";
import { Anchor } from "./Anchor.tsx";
import type { AnchorProps } from "./Anchor.tsx";
import { Mark } from "./Mark.tsx";

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

/** Beside a few words of the page: the way to change them where they stand. */
export function PenButton({ label, onPress }: { readonly label: string; readonly onPress: () => void }) {
  return (
    <Button look="quiet" className="pen" aria-label={label} title={label} onClick={onPress}>
      <Mark shape="pen" />
    </Button>
  );
}

/** Buttons that belong together, the likeliest first. */
export function Actions({ children }: { readonly children: ReactNode }) {
  return <div className="actions">{children}</div>;
}

const worn = (own: string, added: string | undefined) => (added === undefined ? own : `${own} ${added}`);
