import { createPublicKey, type KeyObject } from "node:crypto";

/** A key from PEM (a certificate too) or from the base64 of its SPKI; nothing where it is neither. */
export function publicKeyFrom(given: string): KeyObject | undefined {
  try {
    return given.includes("-----BEGIN")
      ? createPublicKey(given)
      : createPublicKey({ key: Buffer.from(given, "base64"), format: "der", type: "spki" });
  } catch {
    return undefined;
  }
}
