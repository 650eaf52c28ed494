import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";

/** What `mortar sign-in` keeps: for its owner's eyes alone. */
export type SignIn = { readonly address: string; readonly token: string };

type Environment = Readonly<Record<string, string | undefined>>;

export const signInFile = (env: Environment): string => {
  if (env["MORTAR_SIGN_IN"]) return env["MORTAR_SIGN_IN"];
  const settings = process.platform === "win32" ? env["APPDATA"] : env["XDG_CONFIG_HOME"];
  return join(settings || join(env["HOME"] || env["USERPROFILE"] || homedir(), ".config"), "mortar", "sign-in.json");
};

export const keptSignIn = (env: Environment): SignIn | null => {
  try {
    const { address, token } = JSON.parse(readFileSync(signInFile(env), "utf8")) as Partial<SignIn>;
    return typeof address === "string" && typeof token === "string" ? { address, token } : null;
  } catch {
    return null;
  }
};

export const keepSignIn = (env: Environment, signIn: SignIn): string => {
  const file = signInFile(env);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(file, `${JSON.stringify(signIn)}\n`, { mode: 0o600 });
  // A file that was there before keeps the rights it had.
  chmodSync(file, 0o600);
  return file;
};

export const forgetSignIn = (env: Environment): void => rmSync(signInFile(env), { force: true });
