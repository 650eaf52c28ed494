import { armor, Decrypter, Encrypter } from "age-encryption";
import { z } from "zod";
import type { AccountCopy } from "../accounts/accountCopies.ts";
import type { Accounts } from "../accounts/accounts.ts";

/** How long a passphrase takes to try, as age counts it: 2^18 rounds of scrypt, about a second. */
const WORK_FACTOR = 18;

/** Who can sign in, with what their passwords and passkeys are checked by: never with sessions, links or letters. */
export const KeptAccounts = z.array(
  z.object({
    id: z.string(),
    person: z.string(),
    name: z.string(),
    email: z.string(),
    host: z.boolean(),
    invited: z.string().nullable(),
    madeAt: z.iso.datetime(),
    passwordHash: z.string().nullable(),
    passkeys: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))),
  }),
);
/** An armored file of age, which any age opens with the passphrase. */
export const lockedAccounts = async (accounts: Pick<Accounts, "copyOut">, passphrase: string): Promise<string> => {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(WORK_FACTOR);
  encrypter.setPassphrase(passphrase);
  return armor.encode(await encrypter.encrypt(JSON.stringify(await accounts.copyOut())));
};

/** `null` where the passphrase is not the one; throws nothing else. */
export const unlocked = async (
  age: string,
  passphrase: string,
): Promise<readonly AccountCopy[] | "locked" | "malformed"> => {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  const opened = await armored(age)
    .then((file) => decrypter.decrypt(file, "text"))
    .catch(() => null);
  if (opened === null) return "locked";
  const read = KeptAccounts.safeParse(jsonIn(opened));
  return read.success ? read.data : "malformed";
};

const armored = async (age: string): Promise<Uint8Array> => armor.decode(age);

const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
