import { expect, test } from "vitest";
import { settingsFrom } from "./settings.ts";

const databaseUrlFrom = (address: string) => {
  const settings = settingsFrom({ DATABASE_URL: address });
  return "wrong" in settings ? settings.wrong : settings.databaseUrl;
};

test.each([
  "postgres://mortar@localhost/mortar",
  "postgresql://mortar:pass@db.example:5433/mortar?sslmode=require",
  "postgresql:///mortar?host=/var/run/postgresql",
])("%s is the address of a database", (address) => expect(databaseUrlFrom(address)).toBe(address));

test("without one, everything is kept in SQLite", () => {
  expect(databaseUrlFrom("")).toBeUndefined();
  expect(settingsFrom({})).toMatchObject({ databaseUrl: undefined });
});

test.each(["mysql://mortar:hidden-word@localhost/mortar", "localhost:5432/hidden-word", "postgres:hidden-word", "x"])(
  "%s is not, and is not repeated to whoever reads the logs",
  (address) => {
    const told = databaseUrlFrom(address);
    expect(told).toMatch(/^DATABASE_URL is not the address of a PostgreSQL database, /);
    expect(told).not.toContain("hidden-word");
  },
);
