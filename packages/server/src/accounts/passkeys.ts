import { isAPIError } from "better-auth/api";
import { refuse } from "../links/refused.ts";
import type { Refused } from "../links/refused.ts";
import type { AccountRows } from "./accountRows.ts";
import type { Attempts } from "./attempts.ts";
import type { BetterAuthInside } from "./betterAuthInside.ts";
import type { Caller } from "./caller.ts";
import { agentOf, cookiesOf } from "./sessions.ts";
import type { Sessions, SignedIn } from "./sessions.ts";

/** `options`: what the browser's `navigator.credentials` is given. `cookies` tie the answer to the question. */
export type Challenge = { readonly is: "challenge"; readonly options: object; readonly cookies: readonly string[] };

export type Passkey = { readonly id: string; readonly name: string | null; readonly madeAt: string | null };

/** What the browser gave back, as `PublicKeyCredential.toJSON()` writes it: unchecked until it is verified. */
export type PasskeyAnswer = Readonly<Record<string, unknown>>;

type AnswerToVerify = NonNullable<
  Parameters<BetterAuthInside["api"]["verifyPasskeyAuthentication"]>[0]
>["body"]["response"];

type Parts = {
  readonly auth: BetterAuthInside;
  readonly rows: AccountRows;
  readonly sessions: Sessions;
  readonly attempts: Attempts;
  readonly possible: ReturnType<typeof passkeysPossible>;
};

/** Browsers offer passkeys at a secure address only, and only at the address they were made for. */
export const passkeysPossible =
  (publicUrl: string) =>
  ({ headers }: Pick<Caller, "headers">): boolean =>
    isSecureContext(publicUrl) && headers.get("host") === new URL(publicUrl).host;

export const openPasskeySignIn = ({ auth, rows, attempts, possible }: Omit<Parts, "sessions">) => ({
  options: async (caller: Caller): Promise<Challenge | Refused> => {
    if (!possible(caller)) return refuse("passkey/not-here");
    const tooMany = await attempts.count("signInFromAddress", caller.from);
    if (tooMany !== null) return tooMany;
    const { headers, response } = await auth.api.generatePasskeyAuthenticationOptions({
      headers: agentOf(caller.headers),
      returnHeaders: true,
    });
    return { is: "challenge", options: response, cookies: headers.getSetCookie() };
  },
  signIn: async (caller: Caller, answer: PasskeyAnswer): Promise<SignedIn | Refused> => {
    if (typeof answer["id"] !== "string") return refuse("sign-in/passkey-not-recognised");
    const body = { response: answer as unknown as AnswerToVerify };
    const verified = await unlessRefused(() =>
      auth.api.verifyPasskeyAuthentication({ body, headers: cookiesOf(caller.headers), returnHeaders: true }),
    );
    const account = verified === null ? null : await rows.byId(verified.response.user.id);
    if (verified === null || account === null) return refuse("sign-in/passkey-not-recognised");
    return { is: "signed-in", account, cookies: verified.headers.getSetCookie() };
  },
});

export const openPasskeys = ({ auth, rows, sessions, possible }: Omit<Parts, "attempts">) => ({
  /** Asks for a session not older than a day. */
  addOptions: async (caller: Caller): Promise<Challenge | Refused> => {
    if (!possible(caller)) return refuse("passkey/not-here");
    if ((await sessions.sessionOf(caller)) === null) return refuse("sign-in/not-signed-in");
    const asked = await unlessRefused(() =>
      auth.api.generatePasskeyRegistrationOptions({ headers: cookiesOf(caller.headers), returnHeaders: true }),
    );
    if (asked === null) return refuse("passkey/sign-in-again");
    return { is: "challenge", options: asked.response, cookies: asked.headers.getSetCookie() };
  },
  add: async (
    caller: Caller,
    answer: PasskeyAnswer,
    name: string,
  ): Promise<{ readonly is: "added"; readonly passkey: Passkey } | Refused> => {
    if ((await sessions.sessionOf(caller)) === null) return refuse("sign-in/not-signed-in");
    const body = { response: answer, name: name.trim().slice(0, 100) };
    const added = await unlessRefused(() =>
      auth.api.verifyPasskeyRegistration({ body, headers: cookiesOf(caller.headers) }),
    );
    return added === null ? refuse("passkey/not-added") : { is: "added", passkey: passkeyOf(added) };
  },
  list: async (caller: Caller): Promise<readonly Passkey[] | Refused> => {
    if ((await sessions.sessionOf(caller)) === null) return refuse("sign-in/not-signed-in");
    return (await auth.api.listPasskeys({ headers: cookiesOf(caller.headers) })).map(passkeyOf);
  },
  /** Removes one of the caller's own. */
  remove: async (caller: Caller, id: string): Promise<{ readonly is: "removed" } | Refused> => {
    const session = await sessions.sessionOf(caller);
    if (session === null) return refuse("sign-in/not-signed-in");
    const mine = await auth.api.listPasskeys({ headers: cookiesOf(caller.headers) });
    if (!mine.some((passkey) => passkey.id === id)) return { is: "removed" };
    if (mine.length === 1 && (await rows.passwordHash(session.account.id)) === null)
      return refuse("passkey/last-way-in");
    await auth.api.deletePasskey({ body: { id }, headers: cookiesOf(caller.headers) });
    return { is: "removed" };
  },
});

const isSecureContext = (url: string): boolean => {
  const { protocol, hostname } = new URL(url);
  return protocol === "https:" || hostname === "localhost" || hostname.endsWith(".localhost");
};

const passkeyOf = (kept: {
  readonly id: string;
  readonly name?: string | undefined;
  readonly createdAt?: Date;
}): Passkey => ({
  id: kept.id,
  name: kept.name ?? null,
  madeAt: kept.createdAt === undefined ? null : new Date(kept.createdAt).toISOString(),
});

/** better-auth refuses by throwing; a malformed answer of a browser is refused too, whatever it broke inside. */
const unlessRefused = async <Answer>(ask: () => Promise<Answer>): Promise<Answer | null> => {
  try {
    return await ask();
  } catch (trouble) {
    if (isAPIError(trouble)) return null;
    throw trouble;
  }
};
