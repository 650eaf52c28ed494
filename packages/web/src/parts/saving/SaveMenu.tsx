import { Button } from "../Button.tsx";
import { Menu } from "../Menu.tsx";

export type Saving = { readonly label: string; readonly save: () => void };

/** The ways to take a picture along, and paper. */
export function SaveMenu({ label, ways }: { readonly label: string; readonly ways: readonly Saving[] }) {
  return (
    <Menu label={label}>
      <ul className="save-ways">
        {ways.map(({ label: way, save }) => (
          <li key={way}>
            <Button look="quiet" onClick={save}>
              {way}
            </Button>
          </li>
        ))}
      </ul>
    </Menu>
  );
}
