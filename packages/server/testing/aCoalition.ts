import { isRefusal } from "@mortar/core";
import type { House } from "../src/door/house.ts";
import type { NewLink } from "../src/links/link.ts";

export const kitchen = "coalition-kitchen";
export const ines = "person-ines-00001";
export const tariq = "person-tariq-0001";
export const bo = "person-bo-0000001";
export const noor = "person-noor-00001";
export const library = "member-library-0001";
export const talk = "conversation-library";
export const ovens = "commitment-ovens-01";
export const keys = "commitment-keys-001";

/** A small coalition, asked for step by step: Ines is its steward, Tariq speaks for the library, Bo is heard in it. */
export const aCoalition = async ({ app }: Pick<House, "app">) => {
  let asked = 0;
  const ask = async (person: string, command: string, what: object, as: string | null = null) => {
    const request = `request-asked-${String(++asked).padStart(4, "0")}`;
    const outcome = await app.request(
      kitchen,
      { request, command, ask: what, as },
      { person, via: "session", proof: "account:password", mayFound: person === ines },
    );
    if (isRefusal(outcome) || "invalid" in outcome) throw new Error(`${command}: ${JSON.stringify(outcome)}`);
  };
  await ask(ines, "foundCoalition", {
    id: kitchen,
    name: "Riverside Kitchen",
    zone: "Europe/Lisbon",
    host: "The library's own server",
    yourName: "Ines",
    stewardship: "stewardship-ines-1",
    on: "2026-03-02",
  });
  for (const [id, name] of [
    [tariq, "Tariq"],
    [bo, "Bo"],
    [noor, "Noor"],
  ] as const)
    await ask(ines, "addPerson", { id, name });
  await ask(ines, "addMember", { id: library, form: "organisation", name: "The Library" });
  await ask(ines, "nameRepresentative", {
    id: "representation-tariq",
    member: library,
    person: tariq,
    role: "representative",
  });
  await ask(ines, "nameRepresentative", { id: "representation-bo", member: library, person: bo, role: "voice" });
  await ask(ines, "nameRepresentative", { id: "representation-noor", member: library, person: noor, role: "deputy" });
  await ask(ines, "openConversation", { id: talk, member: library, speakers: [tariq, bo], on: "2026-03-02" });
  return { ask };
};

/** Olu, who speaks for the Allotments. */
export const olu = "person-olu-000001";
export const allotments = "member-allotments-01";

/** A second member, named by the steward. */
export const addAllotments = async ({ ask }: Awaited<ReturnType<typeof aCoalition>>) => {
  await ask(ines, "addPerson", { id: olu, name: "Olu" });
  await ask(ines, "addMember", { id: allotments, form: "organisation", name: "The Allotments" });
  await ask(ines, "nameRepresentative", {
    id: "representation-olu",
    member: allotments,
    person: olu,
    role: "representative",
  });
};

/** Two wordings that wait for the library's yes. */
export const release = async ({ ask }: Awaited<ReturnType<typeof aCoalition>>) => {
  await ask(
    tariq,
    "releaseCommitment",
    { id: ovens, member: library, as: "give", words: "Our two ovens, every Monday." },
    library,
  );
  await ask(
    tariq,
    "releaseCommitment",
    { id: keys, member: library, as: "need", words: "A key to the kitchen." },
    library,
  );
};

export const aLink = async (
  { links }: Pick<House, "links">,
  link: Partial<NewLink> = {},
): Promise<{ readonly id: string; readonly path: string; readonly token: string }> => {
  const minted = await links.mint({
    coalition: kitchen,
    task: "affirm",
    person: tariq,
    member: library,
    madeBy: ines,
    handedOver: "in-person",
    ...link,
  });
  return { id: minted.link.id, path: minted.path, token: minted.path.split("/").at(-1) ?? "" };
};
