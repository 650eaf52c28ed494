import type { ReactNode } from "react";
import { Choice, Home, Menu, Places, Shell } from "../parts/index.ts";

type FrameProps = { readonly here: string; readonly connection?: string; readonly children: ReactNode };

const places = [
  { href: "#front", name: "Front page", waiting: { count: "2", label: ", two things wait for you" } },
  { href: "#commitments", name: "Commitments" },
  { href: "#members", name: "Members" },
];

export function Frame({ here, connection, children }: FrameProps) {
  return (
    <Shell
      skipLabel="Skip to the page"
      home={<Home href="#front">Cloud together</Home>}
      speaker={
        <>
          <b>Jonas Weber</b> <span>steward</span>
        </>
      }
      places={<Places label="Rooms" places={places} here={here} />}
      connection={connection}
      foot={
        <>
          <Menu label="Light or dark, language">
            <Choice
              legend="Paper"
              name="theme"
              options={[
                { value: "auto", label: "As the device" },
                { value: "light", label: "Light" },
                { value: "dark", label: "Dark" },
              ]}
              initiallyChosen={["auto"]}
            />
          </Menu>
          <a href="#sign-in">Sign out</a>
        </>
      }
    >
      {children}
    </Shell>
  );
}
