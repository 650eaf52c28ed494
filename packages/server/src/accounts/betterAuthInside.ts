import { passkey } from "@better-auth/passkey";
import { betterAuth } from "better-auth";
import type { BetterAuthOptions } from "better-auth";
import { createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { getAdapter } from "better-auth/db/adapter";
import { getMigrations } from "better-auth/db/migration";
import { Kysely } from "kysely";
import type { SideTables } from "../sideTables/sideTables.ts";
import { hashTokensKept, keepingHashes } from "./hashedTokens.ts";

/** A session lasts a month from its last day of use, and half a year at most. */
export const secondsOpen = { whole: 30 * 86_400, untilProlonged: 86_400, atMost: 180 * 86_400 } as const;

export const passwordLength = { atLeast: 12, atMost: 256 } as const;

/** How someone proved to be the account's owner when a session began. Kept with it: what is affirmed says so. */
export type OpenedBy = "password" | "passkey" | "mail-link" | "new-account";

/**
 * better-auth as a library: never mounted as routes, so that nothing of it is open but what `Accounts` calls. It
 * keeps accounts, password hashes (scrypt), passkeys and sessions; single-use links and limits are ours.
 */
export const betterAuthInside = async (tables: SideTables, publicUrl: string, secret: string) => {
  const options = optionsFor(publicUrl, secret);
  const direct = {
    ...options,
    database: { db: new Kysely({ dialect: tables.dialect }), type: tables.engine, transaction: true },
  };
  await tables.alone(async () => {
    await (await getMigrations(direct)).runMigrations();
    await hashTokensKept(tables);
  });
  const adapter = keepingHashes(await getAdapter(direct));
  return betterAuth({ ...options, database: () => adapter });
};

export type BetterAuthInside = Awaited<ReturnType<typeof betterAuthInside>>;

const optionsFor = (publicUrl: string, secret: string) =>
  ({
    appName: "Mortar",
    baseURL: publicUrl,
    secret,
    telemetry: { enabled: false },
    logger,
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.atLeast,
      maxPasswordLength: passwordLength.atMost,
    },
    user: {
      additionalFields: {
        personId: { type: "string", required: true, unique: true, input: false },
        invited: { type: "string", required: false, input: false },
        host: { type: "boolean", required: true, input: false, defaultValue: false },
      },
    },
    session: {
      expiresIn: secondsOpen.whole,
      updateAge: secondsOpen.untilProlonged,
      freshAge: 86_400,
      additionalFields: { openedBy: { type: "string", required: true, input: false, defaultValue: "password" } },
    },
    verification: { storeIdentifier: "hashed" },
    advanced: {
      cookies: { session_token: { name: "mortar-session" } },
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", path: "/" },
      // The schema has just been brought up to date.
      database: { validateSchema: false },
      // Nothing here needs to know where somebody was.
      ipAddress: { disableIpTracking: true },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session, context) =>
            context?.path === "/passkey/verify-authentication"
              ? { data: { ...session, openedBy: "passkey" } }
              : undefined,
        },
      },
    },
    plugins: [
      passkey({
        rpName: "Mortar",
        rpID: new URL(publicUrl).hostname,
        origin: new URL(publicUrl).origin,
        authenticatorSelection: { residentKey: "required", userVerification: "preferred" },
        advanced: { webAuthnChallengeCookie: "mortar-passkey" },
      }),
      openingSessions,
    ],
  }) satisfies BetterAuthOptions;

/**
 * What better-auth has trouble with, but not what it refused: a refusal is a value here, and nothing to write down. Of what
 * it was about, the kind alone is told: a database names addresses when it says why.
 */
export const logger = {
  level: "error",
  log: (_level: string, message: string, ...more: unknown[]): void => {
    if (!message.startsWith("Failed to verify")) console.error(message, ...more.map(kindOf));
  },
} as const;

const kindOf = (it: unknown): string => (it instanceof Error ? it.name : typeof it);

type Opening = { readonly account: string; readonly openedBy: OpenedBy };

/** A session for someone who proved who they are in a way of ours. Without a path: no request can reach it. */
const openingSessions = {
  id: "opening-sessions",
  endpoints: {
    openSession: createAuthEndpoint.serverOnly(
      { method: "POST", metadata: { $Infer: { body: {} as Opening } } },
      async (ctx) => {
        const { account, openedBy }: Opening = ctx.body;
        const user = await ctx.context.internalAdapter.findUserById(account);
        if (user === null) throw new Error("There is no such account.");
        const session = await ctx.context.internalAdapter.createSession(account, false, { openedBy }, true);
        await setSessionCookie(ctx, { session, user });
        return { opened: true };
      },
    ),
  },
} as const;
