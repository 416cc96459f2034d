import { verify as check } from "node:crypto";
import * as z from "zod";
import type { WebhookScheme } from "../catalog/webhook-facts.ts";
import { bytesOf, type Credentials, type Delivery } from "./delivery.ts";
import { publicKeyFrom } from "./public-key.ts";
import { type ReplayWindow, withinWindow } from "./timestamp.ts";
import { refused, type Verdict } from "./verdict.ts";

export type JwtScheme = Extract<WebhookScheme, { kind: "jwt" }>;

const headSchema = z.object({ alg: z.string(), crit: z.undefined().optional() });
const claimsSchema = z.object({
  iss: z.string(),
  aud: z.union([z.string(), z.array(z.string())]),
  iat: z.int().nonnegative().optional(),
});

/** A body that is a signed token (JWS, compact): the algorithm is the scheme's, whatever the token says. */
export function verifyToken(
  scheme: JwtScheme,
  { body }: Delivery,
  { publicKey, audience }: Credentials,
  window: ReplayWindow,
): Verdict {
  const key = publicKey === undefined ? undefined : publicKeyFrom(publicKey);
  const type = scheme.algorithm === "RS256" ? "rsa" : "ec";
  if (key?.asymmetricKeyType !== type || audience === undefined) return refused("credentials");
  const [head, claims, signature, more] = bytesOf(body).toString("utf8").trim().split(".");
  if (!head || !claims || !signature || more !== undefined) return refused("malformed");
  const read = {
    head: headSchema.safeParse(parsed(head)),
    claims: claimsSchema.safeParse(parsed(claims)),
  };
  if (!read.head.success || !read.claims.success) return refused("malformed");
  if (read.head.data.alg !== scheme.algorithm) return refused("signature");
  const given = Buffer.from(signature, "base64url");
  const content = Buffer.from(`${head}.${claims}`, "utf8");
  const dsaEncoding = "ieee-p1363";
  if (!check("sha256", content, type === "ec" ? { key, dsaEncoding } : key, given))
    return refused("signature");
  const { iss, aud, iat } = read.claims.data;
  if (iss !== scheme.issuer || ![aud].flat().includes(audience)) return refused("claims");
  return withinWindow(iat === undefined ? undefined : String(iat), "seconds", window);
}

function parsed(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
  } catch {
    return undefined;
  }
}
