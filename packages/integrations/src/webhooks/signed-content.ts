import { crc32 } from "node:zlib";
import type { WebhookScheme } from "../catalog/webhook-facts.ts";
import { bytesOf, type Delivery } from "./delivery.ts";
import { isForm, sortedForm } from "./sorted-form.ts";

type WithParts = Extract<WebhookScheme, { kind: "hmac" | "ecdsa" | "rsa" }>;

/** What stands in the signed text beside the delivery itself. */
export interface Stamp {
  readonly id?: string | undefined;
  readonly timestamp?: string | undefined;
  readonly endpointId?: string | undefined;
}

/** The bytes that are signed; nothing where one of the parts is absent. */
export function signedContent(
  { parts, separator }: Pick<WithParts, "parts" | "separator">,
  delivery: Delivery,
  stamp: Stamp,
): Buffer | undefined {
  const pieces: Buffer[] = [];
  for (const [at, part] of parts.entries()) {
    const piece = pieceOf(part, delivery, stamp);
    if (piece === undefined) return undefined;
    if (at > 0 && separator !== "") pieces.push(Buffer.from(separator, "utf8"));
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function pieceOf(
  part: WithParts["parts"][number],
  delivery: Delivery,
  { id, timestamp, endpointId }: Stamp,
): Buffer | undefined {
  if (typeof part === "object") return Buffer.from(part.literal, "utf8");
  switch (part) {
    case "id":
      return text(id);
    case "timestamp":
      return text(timestamp);
    case "endpoint-id":
      return text(endpointId);
    case "method":
      return text(delivery.method);
    case "url":
      return text(delivery.url);
    case "body":
      return bytesOf(delivery.body);
    case "body-crc32":
      return text(String(crc32(bytesOf(delivery.body))));
    case "sorted-form":
      return text(isForm(delivery) ? sortedForm(delivery.body) : "");
  }
}

const text = (given: string | undefined): Buffer | undefined =>
  given === undefined ? undefined : Buffer.from(given, "utf8");
