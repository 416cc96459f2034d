import * as z from "zod";
import type { WebhookScheme } from "../catalog/webhook-facts.ts";
import { bytesOf, type Credentials, type Delivery, headerOf } from "./delivery.ts";
import { equalInConstantTime } from "./equal.ts";
import { accepted, refused, type Verdict } from "./verdict.ts";

export type TokenScheme = Extract<WebhookScheme, { kind: "token" }>;

/** A secret that comes back as it was given. It proves who sent, and nothing of what was sent or when. */
export function verifySharedToken(
  { header, items }: TokenScheme,
  { headers, body }: Delivery,
  { secret }: Credentials,
): Verdict {
  if (secret === undefined || secret === "") return refused("credentials");
  if (items) {
    const found = tokensIn(bytesOf(body).toString("utf8"), items);
    if (found === undefined || found.length === 0) return refused("malformed");
    const fits = found.map((each) => equalInConstantTime(each, secret));
    return fits.every((fit) => fit) ? accepted : refused("signature");
  }
  if (header === undefined) return refused("unverifiable");
  const given = headerOf(headers, header);
  if (given === undefined) return refused("missing-header");
  return equalInConstantTime(given, secret) ? accepted : refused("signature");
}

/** The token of each item; nothing where the body is not of that form. */
function tokensIn(
  json: string,
  { list, field }: NonNullable<TokenScheme["items"]>,
): readonly string[] | undefined {
  try {
    const schema = z.object({ [list]: z.array(z.object({ [field]: z.string() })) });
    return schema.parse(JSON.parse(json))[list]?.map((item) => item[field] ?? "");
  } catch {
    return undefined;
  }
}
