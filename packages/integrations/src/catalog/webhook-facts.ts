import * as z from "zod";
import { fact, line } from "./fact.ts";
import { moveSchema } from "./report-moves.ts";

const headerName = z.string().regex(/^[A-Za-z][A-Za-z0-9-]*$/);

/**
 * What the signed text is made of. `body` is the raw body, byte by byte; `sorted-form` is each form field's
 * name and value in the order of names; `body-crc32` is the body's CRC-32 as a decimal number; `endpoint-id`
 * is the id that the provider gave the endpoint when it was registered.
 */
export const signedParts = [
  "id",
  "timestamp",
  "body",
  "method",
  "url",
  "sorted-form",
  "body-crc32",
  "endpoint-id",
] as const;
const signedPart = z.union([z.enum(signedParts), z.strictObject({ literal: z.string().min(1) })]);
const signed = { parts: z.array(signedPart).min(1), separator: z.string() };

/**
 * Whose certificates count. `*` stands for one label, a leading `*.` for one or more: any host of a cloud
 * would let in whoever can store a file there.
 */
const certificateHost = z.string().regex(/^(\*\.)?([a-z0-9-]+|\*)(\.([a-z0-9-]+|\*))*\.[a-z]+$/);

const stamped = {
  timestampHeader: headerName.optional(),
  timestampUnit: z.enum(["seconds", "milliseconds", "iso"]).optional(),
  idHeader: headerName.optional(),
};

/** How a delivery proves where it comes from. */
export const webhookSchemeSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("hmac"),
    hash: z.enum(["sha256", "sha1"]),
    encoding: z.enum(["hex", "base64"]),
    header: headerName,
    /** `bare`: the signature alone. `prefix`: after a fixed text. `pairs`: `t=…,v1=…`. `list`: `v1,… v1,…`. */
    form: z.discriminatedUnion("is", [
      z.strictObject({ is: z.literal("bare") }),
      z.strictObject({ is: z.literal("prefix"), prefix: z.string().min(1) }),
      z.strictObject({ is: z.literal("pairs"), timestamp: line, signature: line }),
      z.strictObject({ is: z.literal("list"), version: line }),
    ]),
    ...signed,
    ...stamped,
    /** `text`: its UTF-8 bytes. `base64-after-prefix`: decoded from what follows the prefix. */
    secret: z.discriminatedUnion("is", [
      z.strictObject({ is: z.literal("text") }),
      z.strictObject({ is: z.literal("base64-after-prefix"), prefix: z.string() }),
    ]),
    /** `port-optional`: the sender may have signed the address with its standard port or without. */
    url: z.enum(["exact", "port-optional"]).optional(),
    /** For bodies that are no form: a query parameter of the URL has the body's SHA-256 in hex. */
    bodyDigestParameter: line.optional(),
  }),
  z.strictObject({
    kind: z.literal("ecdsa"),
    curve: z.literal("P-256"),
    header: headerName,
    ...signed,
    ...stamped,
  }),
  z.strictObject({
    kind: z.literal("rsa"),
    header: headerName,
    ...signed,
    ...stamped,
    /** Where the certificate's address stands. */
    certificateHeader: headerName,
    certificateHost,
  }),
  /** Signed fields of the body itself, one name and value a line (Amazon SNS). */
  z.strictObject({
    kind: z.literal("rsa-fields"),
    signatureField: line,
    versionField: line,
    certificateField: line,
    certificateHost,
    timestampField: line,
    idField: line,
    typeField: line,
    /** Fields signed, by the value of the type field, in their order; absent ones are left out. */
    fields: z.record(line, z.array(line).min(1)),
  }),
  /** Fields of an object in the body, one after the other, are signed; the signature stands beside them. */
  z.strictObject({
    kind: z.literal("hmac-fields"),
    hash: z.literal("sha256"),
    encoding: z.enum(["hex", "base64"]),
    object: line,
    fields: z.array(line).min(1),
    signatureField: line,
    /** In seconds since 1970, where one of the fields is the time of sending. */
    timestampField: line.optional(),
  }),
  /** The body or a header is a token signed by a key of the issuer's published set. */
  z.strictObject({
    kind: z.literal("jwt"),
    algorithm: z.enum(["RS256", "ES256"]),
    issuer: line,
    keys: line,
    where: line,
  }),
  /** A secret that comes back as it was given: no signature. */
  z.strictObject({
    kind: z.literal("token"),
    where: line,
    /** The header that has it, or the field of each item of a list in the body. */
    header: headerName.optional(),
    items: z.strictObject({ list: line, field: line }).optional(),
  }),
  /** Nothing in the message proves it: the network does, or mutual TLS. */
  z.strictObject({ kind: z.literal("none"), instead: line }),
]);
export type WebhookScheme = z.output<typeof webhookSchemeSchema>;

/** How the provider delivers events. */
export const webhooksSchema = z.strictObject({
  /** What is delivered, and how, in a few words. */
  what: line,
  /** How it is told where to call. */
  told: line.optional(),
  scheme: fact(webhookSchemeSchema),
  /** How old a delivery may be, in seconds; where the provider gives no time-stamp there is none to check. */
  toleranceSeconds: fact(z.int().positive()),
  /** How long and how often a delivery that is not acknowledged is repeated. */
  retries: fact(
    z.strictObject({
      attempts: z.int().min(0).optional(),
      /** From the first attempt to the last, in seconds. Deduplication has to remember at least as long. */
      horizonSeconds: z.int().min(0).optional(),
      schedule: line,
    }),
  ),
  /** Within how many seconds to answer. */
  ackSeconds: fact(z.number().positive()),
  ordering: fact(
    z.strictObject({
      guaranteed: z.boolean(),
      /** How one puts them in order: `read the object again from the API`. */
      by: line,
    }),
  ),
  /** What is the same in each repetition of a delivery. */
  eventId: fact(z.strictObject({ in: z.enum(["header", "body"]), name: line })),
  /** Names of events that products usually listen to. */
  events: fact(
    z
      .array(
        z.strictObject({
          name: line,
          means: line,
          /** Only a product that deals in this listens to it: `subscription`. */
          of: line.optional(),
          /** Only where people pay on a page of the provider's. */
          hosted: z.literal(true).optional(),
          /** What it does to the payment, whatever was reported before. */
          moves: z.array(moveSchema).min(1).optional(),
        }),
      )
      .min(1),
  ),
  /** What finds deliveries that were lost: a list of events, or the objects themselves. */
  reconcile: fact(line),
  /** How the endpoint is proved when it is registered, where it is. */
  handshake: fact(line).optional(),
});
export type WebhookFacts = z.output<typeof webhooksSchema>;
