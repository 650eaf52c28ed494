import { StoreTrouble } from "../eventStore.ts";

/** The state of the server, or of the way to it, behind an error; null where it is something else. */
export const troubleIn = (error: unknown): StoreTrouble | null => {
  if (error instanceof StoreTrouble) return error;
  const found = troubles.find(([pattern]) => pattern.test(codeOf(error)));
  return found ? new StoreTrouble(found[1], found[2], error) : null;
};

/** For an append: where the line broke while it was under way, nobody knows yet whether it is stored. */
export const troubleOfAppend = (error: unknown): StoreTrouble | null => {
  if (!isBroken(error)) return troubleIn(error);
  return new StoreTrouble(
    "store/unsure",
    "The connection to PostgreSQL broke before it answered. Whether this was stored is not known; sent again, it is stored once.",
    error,
  );
};

/** Two statements got into each other's way, and this one gave way: it may be asked again. */
export const gaveWay = (error: unknown): boolean => /^(40001|40P01)$/.test(codeOf(error));

/** Over the connection on which this came nothing more can be asked. */
export const isGone = (error: unknown): boolean => troubleIn(error)?.code === "store/unreachable";

export const isDuplicate = (error: unknown): boolean => codeOf(error) === "23505";

/** The line broke after the question was sent; what cannot even be reached has stored nothing. */
const isBroken = (error: unknown): boolean =>
  /^(57P0[124]|ECONNRESET|EPIPE|ETIMEDOUT|08\w{3}|broken|silent)$/.test(codeOf(error));

const codeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return "";
  // A host with several addresses that all refuse.
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  if ("code" in error && typeof error.code === "string") return error.code;
  const said = error.message;
  if (/^Connection terminated due to connection timeout|^timeout (exceeded when trying to connect|expired)/.test(said))
    return "too slow";
  if (said.startsWith("Query read timeout")) return "silent";
  return /^Connection terminated|not queryable|^Client was closed/.test(said) ? "broken" : "";
};

/** SQLSTATEs and codes of the operating system. @source https://www.postgresql.org/docs/current/errcodes-appendix.html */
const troubles: readonly (readonly [RegExp, StoreTrouble["code"], string])[] = [
  [
    /^53100$/,
    "store/full",
    "There is no space left for PostgreSQL. Nothing of this was stored; it can be stored once there is space.",
  ],
  [
    /^25006$/,
    "store/read-only",
    "This PostgreSQL server only reads: it is a standby, or it was told to. DATABASE_URL must name the one that writes.",
  ],
  [/^42501$/, "store/read-only", "The role in DATABASE_URL may not write to this database."],
  [/^(28P01|28000)$/, "store/unreachable", "PostgreSQL does not accept the name or password in DATABASE_URL."],
  [/^3D000$/, "store/unreachable", "There is no database of the name in DATABASE_URL."],
  [/^53300$/, "store/unreachable", "PostgreSQL has no connection left for Mortar."],
  [/^57P03$/, "store/unreachable", "PostgreSQL is starting or stopping."],
  [/^(57014|55P03|53200)$/, "store/in-use", "PostgreSQL is too busy with other work to do this now."],
  [/^(XX001|XX002|58030)$/, "store/damaged", "PostgreSQL says that its files are damaged. A backup can be restored."],
  [
    /^(57P0[124]|08\w{3}|broken|too slow|silent|E(CONNREFUSED|CONNRESET|PIPE|TIMEDOUT|HOSTUNREACH|NETUNREACH|NOTFOUND|AI_AGAIN|NOENT|ACCES))$/,
    "store/unreachable",
    "PostgreSQL cannot be reached.",
  ],
];
