import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import type { PasskeyAnswer } from "../src/accounts/passkeys.ts";

type Creation = { readonly challenge: string; readonly rp: { readonly id: string } };
type Request = { readonly challenge: string; readonly rpId: string };

/** A security key in software, for tests: makes a real P-256 passkey and signs with it (WebAuthn level 3, 6.1 and 6.5). */
export const softAuthenticator = (origin: string) => {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const id = randomBytes(32);
  let uses = 0;

  const authData = (rpId: string, flags: number, attested: Buffer): Buffer => {
    uses += 1;
    const head = Buffer.alloc(5);
    head.writeUInt8(flags, 0);
    head.writeUInt32BE(uses, 1);
    return Buffer.concat([sha256(rpId), head, attested]);
  };
  const clientData = (type: string, challenge: string): Buffer =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const answer = (response: Readonly<Record<string, unknown>>): PasskeyAnswer => ({
    id: id.toString("base64url"),
    rawId: id.toString("base64url"),
    type: "public-key",
    clientExtensionResults: {},
    response,
  });

  return {
    create: ({ challenge, rp }: Creation): PasskeyAnswer => {
      const { x = "", y = "" } = publicKey.export({ format: "jwk" });
      const key = cborMap([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Buffer.from(x, "base64url")],
        [-3, Buffer.from(y, "base64url")],
      ]);
      const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, key]);
      const attestation = cborMap([
        ["fmt", "none"],
        ["attStmt", {}],
        ["authData", authData(rp.id, present | verified | carriesKey, attested)],
      ]);
      return answer({
        clientDataJSON: clientData("webauthn.create", challenge).toString("base64url"),
        attestationObject: attestation.toString("base64url"),
        transports: ["internal"],
      });
    },
    get: ({ challenge, rpId }: Request): PasskeyAnswer => {
      const data = authData(rpId, present | verified, Buffer.alloc(0));
      const client = clientData("webauthn.get", challenge);
      return answer({
        clientDataJSON: client.toString("base64url"),
        authenticatorData: data.toString("base64url"),
        signature: sign(
          "sha256",
          Buffer.concat([data, createHash("sha256").update(client).digest()]),
          privateKey,
        ).toString("base64url"),
      });
    },
  };
};

const present = 0x01;
const verified = 0x04;
const carriesKey = 0x40;

const sha256 = (text: string): Buffer => createHash("sha256").update(text).digest();

type Cbor = number | string | Buffer | Readonly<Record<string, never>>;

/** As much of CBOR (RFC 8949) as an attestation needs. */
const cborMap = (pairs: readonly (readonly [Cbor, Cbor])[]): Buffer =>
  Buffer.concat([cborHead(5, pairs.length), ...pairs.flat().map(cbor)]);

const cbor = (item: Cbor): Buffer => {
  if (typeof item === "number") return item < 0 ? cborHead(1, -1 - item) : cborHead(0, item);
  if (typeof item === "string") return Buffer.concat([cborHead(3, item.length), Buffer.from(item)]);
  return Buffer.isBuffer(item) ? Buffer.concat([cborHead(2, item.length), item]) : cborHead(5, 0);
};

const cborHead = (major: number, count: number): Buffer => {
  if (count < 24) return Buffer.from([(major << 5) | count]);
  return count < 256
    ? Buffer.from([(major << 5) | 24, count])
    : Buffer.from([(major << 5) | 25, count >> 8, count & 0xff]);
};
