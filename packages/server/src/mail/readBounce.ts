import { domainToASCII } from "node:url";
import { type Headers, headersIn, headOf, type Part, partsOf } from "./messageParts.ts";
import { codeIn, isAboutAddress, serverSaid } from "./serverSaid.ts";

/** What a mail server reports of a letter that it had taken (RFC 3464, and RFC 6533 for addresses beyond ASCII). */
export type Bounce = {
  /** Of the letters it may be about: those in the returned letter's head, else those it answers to. */
  readonly messageIds: readonly string[];
  readonly reports: readonly Report[];
};

/** What became of it for one recipient. */
export type Report = {
  /** As it was written to and as it was in the end, each as `sameAddress` writes it. */
  readonly addresses: readonly string[];
  /** `gone`: nobody is there, for good. `failed`: it did not arrive, which says nothing of the address. */
  readonly came: "gone" | "failed" | "delayed" | "arrived";
  readonly said: string;
};

export type NoBounce = { readonly is: "too-big" | "unreadable" | "auto-reply" | "no-report" };

/** Our letters are far shorter, also where all of one comes back. */
export const MESSAGE_BYTES_MAX = 1_048_576;

/** Reads a message as it came. Whatever it holds, it answers. */
export const readBounce = async (message: Uint8Array): Promise<Bounce | NoBounce> => {
  if (message.byteLength > MESSAGE_BYTES_MAX) return { is: "too-big" };
  try {
    const head = await headersIn(headOf(message));
    if (!isReport(head.get("content-type") ?? "")) return { is: isAutomatic(head) ? "auto-reply" : "no-report" };
    const parts = await partsOf(message, head);
    const status = parts.find(({ type }) => statusTypes.has(type));
    if (!status) return { is: "unreadable" };
    const reports = await reportsIn(new TextDecoder().decode(await status.body()));
    return { messageIds: await messageIdsIn(parts, head), reports };
  } catch {
    return { is: "unreadable" };
  }
};

export const isBounce = (read: Bounce | NoBounce): read is Bounce => "reports" in read;

/** One writing for all of an address: whatever its capitals, and with the domain as mail servers write it. */
export const sameAddress = (address: string): string => {
  const [, mailbox = "", domain = ""] = /^(.*)@([^@]*)$/s.exec(address.normalize("NFC").toLowerCase()) ?? [];
  return `${mailbox}@${domainToASCII(domain) || domain}`;
};

const RECIPIENTS_MAX = 50;
const MESSAGE_IDS_MAX = 20;

const statusTypes: ReadonlySet<string> = new Set(["message/delivery-status", "message/global-delivery-status"]);
const returnedTypes: ReadonlySet<string> = new Set([
  "message/rfc822",
  "message/global",
  "text/rfc822-headers",
  "message/global-headers",
]);

const isReport = (contentType: string): boolean =>
  /^\s*multipart\/report\s*(?:;|$)/i.test(contentType) &&
  /;\s*report-type\s*=\s*"?delivery-status"?\s*(?:;|$)/i.test(contentType);

/** RFC 3834: somebody's program answers, for instance that she is away. */
const isAutomatic = (head: Headers): boolean => !/^\s*(?:no\b|$)/i.test(head.get("auto-submitted") ?? "");

const messageIdsIn = async (parts: readonly Part[], head: Headers): Promise<readonly string[]> => {
  const returned = parts.find(({ type }) => returnedTypes.has(type));
  const inside = returned ? (await headersIn(headOf(await returned.body()))).get("message-id") : undefined;
  const named = inside ?? `${head.get("in-reply-to") ?? ""} ${head.get("references") ?? ""}`;
  return [...new Set(named.match(/<[^<>\s]{3,320}>/g) ?? [])].slice(0, MESSAGE_IDS_MAX);
};

/** The first group of fields is about the letter, each other one about a recipient. */
const reportsIn = async (status: string): Promise<readonly Report[]> => {
  const groups = status.split(/\r?\n[\t ]*\r?\n/).filter((group) => group.trim() !== "");
  const read = await Promise.all(groups.slice(0, RECIPIENTS_MAX + 1).map((group) => headersIn(`${group.trim()}\n\n`)));
  return read.filter((fields) => fields.has("action")).map(reportIn);
};

const reportIn = (fields: Headers): Report => {
  const said = (fields.get("diagnostic-code") ?? "").replace(/^\s*[\w-]{1,40}\s*;/, "").trim();
  const addresses = ["final-recipient", "original-recipient"].map((name) => addressIn(fields.get(name) ?? ""));
  return {
    addresses: addresses.filter((address) => address !== null),
    came: cameOf(fields.get("action") ?? "", codeOf(fields.get("status") ?? "", said)),
    said: serverSaid(said || (fields.get("status") ?? "")),
  };
};

const cameOf = (action: string, code: string): Report["came"] => {
  const [word = ""] = action.trim().toLowerCase().split(/\s/);
  if (word === "delayed") return "delayed";
  if (word !== "failed") return "arrived";
  return isAboutAddress(code) ? "gone" : "failed";
};

/** What the server itself said is finer than a code that says only that it is for good. */
const codeOf = (status: string, said: string): string => {
  const [code = ""] = /^\s*[245]\.\d{1,3}\.\d{1,3}(?![\d.])/.exec(status) ?? [];
  const finer = codeIn(said);
  const isVague = code === "" || code.endsWith(".0.0");
  return isVague && finer !== null && (code === "" || finer[0] === code.trim()[0]) ? finer : code.trim();
};

/** `rfc822; amara@river.example`, or with `utf-8`, where `\x{20AC}` stands for one character. */
const addressIn = (field: string): string | null => {
  const [type = "", ...rest] = field.split(";");
  const written = rest.join(";").trim().replace(/^<|>$/g, "").trim();
  if (!/^[\w-]{1,40}$/.test(type.trim()) || written.length > ADDRESS_MAX || !/^[^<>]+@[^<>]*$/.test(written))
    return null;
  return sameAddress(type.trim().toLowerCase() === "utf-8" ? unescaped(written) : written);
};

/** Characters, escaped ones among them. Ours are 254 at most. */
const ADDRESS_MAX = 400;

const unescaped = (written: string): string =>
  written.replaceAll(/\\x\{([0-9A-Fa-f]{2,6})\}/g, (whole, code: string) => {
    const point = Number.parseInt(code, 16);
    return point <= 0x10_ff_ff ? String.fromCodePoint(point) : whole;
  });
