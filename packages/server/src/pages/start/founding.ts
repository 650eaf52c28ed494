import { createHash } from "node:crypto";
import type { Outcome } from "@mortar/app";
import type { House } from "../../door/house.ts";
import type { Form } from "../form.ts";

/** The same for the same person each time, so that founding which was interrupted goes on where it was. */
export const derivedId = (use: string, person: string): string =>
  createHash("sha256").update(`${use} ${person}`).digest("base64url");

type Founding = {
  readonly coalition: string;
  readonly stewardship: string;
  readonly request: string;
  readonly person: string;
  readonly proof: string;
  readonly yourName: string;
};

export const found = ({ app, now }: Pick<House, "app" | "now">, form: Form, it: Founding): Promise<Outcome> => {
  const ask = {
    id: it.coalition,
    name: form.line("coalition"),
    zone: form.line("zone"),
    host: form.line("host"),
    yourName: it.yourName,
    stewardship: it.stewardship,
    on: dayIn(form.line("zone"), now()),
  };
  return app.request(
    it.coalition,
    { request: it.request, command: "foundCoalition", ask },
    { person: it.person, via: "session", proof: it.proof, mayFound: true },
  );
};

/** The day it is in a zone; in UTC where the zone is none. */
const dayIn = (zone: string, at: Date): string => {
  const isKnown = Intl.supportedValuesOf("timeZone").includes(zone);
  return new Intl.DateTimeFormat("en-CA", { timeZone: isKnown ? zone : "UTC" }).format(at);
};
