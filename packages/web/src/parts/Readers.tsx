import type { ReactNode } from "react";
import { Mark } from "./Mark.tsx";
import type { MarkShape } from "./Mark.tsx";
import { Tag } from "./Tag.tsx";

/** How far words travel: to a `few` by name, to a `circle` that has a name of its own, or `everywhere`. */
export type Reach = "few" | "circle" | "everywhere";

const shapeByReach = { few: "lock", circle: "people", everywhere: "open" } as const satisfies Record<Reach, MarkShape>;

/** Who can read this: a shape and always the words. */
export function Readers({ reach, children }: { readonly reach: Reach; readonly children: ReactNode }) {
  return (
    <Tag shape={shapeByReach[reach]} tone={reach === "few" ? "held" : "quiet"}>
      {children}
    </Tag>
  );
}

export type Reader = {
  readonly id: string;
  readonly name: ReactNode;
  readonly why: ReactNode;
  readonly shape?: MarkShape | undefined;
  readonly action?: ReactNode;
  /** What needs the whole width below the line: a form, a note. */
  readonly more?: ReactNode;
};

/** Everyone who can read it, one to a line, with the reason each of them can. */
export function ReadersList({ label, readers }: { readonly label: string; readonly readers: readonly Reader[] }) {
  return (
    <ul className="readers-list" aria-label={label}>
      {readers.map(({ id, name, why, shape = "person", action, more }) => (
        <li key={id}>
          <Mark shape={shape} />
          <span>
            {name}
            <small>{why}</small>
          </span>
          {action}
          {more === undefined ? null : <div className="more">{more}</div>}
        </li>
      ))}
    </ul>
  );
}
