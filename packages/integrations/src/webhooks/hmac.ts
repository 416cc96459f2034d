import { createHash, createHmac } from "node:crypto";
import type { WebhookScheme } from "../catalog/webhook-facts.ts";
import { bytesOf, type Credentials, type Delivery, headerOf } from "./delivery.ts";
import { equalInConstantTime } from "./equal.ts";
import { type Stamp, signedContent } from "./signed-content.ts";
import { isForm } from "./sorted-form.ts";
import { type ReplayWindow, withinWindow } from "./timestamp.ts";
import { accepted, refused, type Verdict } from "./verdict.ts";

export type HmacScheme = Extract<WebhookScheme, { kind: "hmac" }>;

/** The signature of some bytes, as the scheme writes it. */
export function hmacOf(scheme: HmacScheme, content: Uint8Array, secret: string): string {
  return createHmac(scheme.hash, keyOf(scheme, secret)).update(content).digest(scheme.encoding);
}

function keyOf({ secret: form }: HmacScheme, secret: string): Buffer {
  if (form.is === "text") return Buffer.from(secret, "utf8");
  const bare = secret.startsWith(form.prefix) ? secret.slice(form.prefix.length) : secret;
  return Buffer.from(bare, "base64");
}

export function verifyHmac(
  scheme: HmacScheme,
  delivery: Delivery,
  { secret, endpointId }: Credentials,
  window: ReplayWindow,
): Verdict {
  if (secret === undefined || secret === "") return refused("credentials");
  const written = headerOf(delivery.headers, scheme.header);
  if (written === undefined) return refused("missing-header");
  const read = readSignatures(scheme, written);
  if (read.signatures.length === 0) return refused("malformed");
  const timestamp =
    read.timestamp ??
    (scheme.timestampHeader ? headerOf(delivery.headers, scheme.timestampHeader) : undefined);
  const id = scheme.idHeader ? headerOf(delivery.headers, scheme.idHeader) : undefined;
  const stamp: Stamp = { id, timestamp, endpointId };
  const candidates = addresses(scheme, delivery.url).map((url) =>
    signedContent(scheme, { ...delivery, url }, stamp),
  );
  if (candidates.some((content) => content === undefined)) return refused("missing-header");
  const expected = candidates.flatMap((content) =>
    content ? [hmacOf(scheme, content, secret)] : [],
  );
  // Every pair is compared, so that the time does not tell which one fits.
  const fits = expected.flatMap((want) =>
    read.signatures.map((signature) => equalInConstantTime(want, signature)),
  );
  if (!fits.includes(true)) return refused("signature");
  if (
    scheme.bodyDigestParameter &&
    !isForm(delivery) &&
    !isDigested(scheme.bodyDigestParameter, delivery)
  )
    return refused("body-digest");
  return scheme.timestampUnit ? withinWindow(timestamp, scheme.timestampUnit, window) : accepted;
}

/** The header's signatures in the order that they stand, and the time-stamp where it is there too. */
function readSignatures(
  { form }: HmacScheme,
  written: string,
): { readonly signatures: readonly string[]; readonly timestamp?: string | undefined } {
  switch (form.is) {
    case "bare":
      return { signatures: written === "" ? [] : [written] };
    case "prefix":
      return {
        signatures: written.startsWith(form.prefix) ? [written.slice(form.prefix.length)] : [],
      };
    case "list":
      return {
        signatures: written
          .split(" ")
          .filter((each) => each.startsWith(`${form.version},`))
          .map((each) => each.slice(form.version.length + 1))
          .filter((each) => each !== ""),
      };
    case "pairs": {
      const pairs = written.split(",").map((each) => {
        const at = each.indexOf("=");
        return [each.slice(0, at).trim(), each.slice(at + 1).trim()] as const;
      });
      const all = (name: string) =>
        pairs.filter(([each]) => each === name).map(([, value]) => value);
      return { signatures: all(form.signature), timestamp: all(form.timestamp)[0] };
    }
  }
}

/** The spellings of the address that may have been signed. */
function addresses({ url: rule }: HmacScheme, url: string): readonly string[] {
  const match = rule === "port-optional" ? /^(https?):\/\/([^/?#]*)(.*)$/s.exec(url) : null;
  if (!match) return [url];
  const [, protocol = "", authority = "", rest = ""] = match;
  const host = authority.replace(/:\d+$/, "");
  const port = /:\d+$/.exec(authority)?.[0] ?? (protocol === "https" ? ":443" : ":80");
  return [`${protocol}://${host}${rest}`, `${protocol}://${host}${port}${rest}`];
}

function isDigested(parameter: string, { url, body }: Delivery): boolean {
  const given = URL.parse(url)?.searchParams.get(parameter) ?? "";
  return equalInConstantTime(given, createHash("sha256").update(bytesOf(body)).digest("hex"));
}

/** Headers that a sender adds: the signature, the time-stamp and the id where they stand apart. */
export function hmacHeaders(
  scheme: HmacScheme,
  content: Uint8Array,
  secret: string,
  { id, timestamp }: Stamp,
): Readonly<Record<string, string>> {
  const signature = hmacOf(scheme, content, secret);
  return {
    [scheme.header]: written(scheme, signature, timestamp),
    ...(scheme.timestampHeader && timestamp !== undefined
      ? { [scheme.timestampHeader]: timestamp }
      : {}),
    ...(scheme.idHeader && id !== undefined ? { [scheme.idHeader]: id } : {}),
  };
}

function written({ form }: HmacScheme, signature: string, timestamp: string | undefined): string {
  switch (form.is) {
    case "bare":
      return signature;
    case "prefix":
      return `${form.prefix}${signature}`;
    case "list":
      return `${form.version},${signature}`;
    case "pairs":
      return `${form.timestamp}=${timestamp ?? ""},${form.signature}=${signature}`;
  }
}
