import { shapes } from "@planc/core/ir";
import * as z from "zod";
import { typesOfTimes } from "./types-of-times.ts";

/** What names say of types, in English; judged by planc's authors, so every use of it is an assumption. */
export const typeByNameSchema = z.strictObject({
  /** Last words of the name, `due date` by `date`; or its first word, `is paid` by `is`. */
  ends: z.array(z.string()).optional(),
  starts: z.array(z.string()).optional(),
  type: shapes.logicalType,
  /** What such a name stands for, after "as". */
  means: z.string(),
  /** A row without it would say nothing. */
  required: z.boolean().optional(),
  /** Nothing less is meant by such a name. */
  minimum: z.number().optional(),
  /** Longer than its type usually is, in characters. */
  maxLength: z.int().min(1).optional(),
  /** No two rows share it. */
  unique: z.boolean().optional(),
});
export type TypeByName = z.output<typeof typeByNameSchema>;

/** The longest match wins, among equals the first. */
export const typesByName: readonly TypeByName[] = [
  { starts: ["is", "has", "can", "allows"], type: "boolean", means: "a yes or no" },
  {
    ends: [
      "enabled",
      "active",
      "verified",
      "archived",
      "public",
      "private",
      "completed",
      "complete",
      "confirmed",
      "visible",
      "subscribed",
      "opt in",
      "opted in",
      "opted out",
    ],
    type: "boolean",
    means: "a yes or no",
  },
  ...typesOfTimes,
  {
    ends: ["email", "e mail", "email address", "e mail address"],
    type: "email",
    means: "an e-mail address",
    required: true,
  },
  {
    // COSE keys of RSA with 4,096 bits are 1,100 characters long as base64url.
    ends: ["public key"],
    type: "text",
    means: "a public key, RSA among them",
    required: true,
    maxLength: 2048,
  },
  {
    // WebAuthn level 2, 5.1: at most 1,023 bytes, which are 1,364 characters as base64url.
    ends: ["credential id"],
    type: "text",
    means: "the id that an authenticator gave its credential",
    required: true,
    unique: true,
    maxLength: 1364,
  },
  {
    ends: ["phone", "phone number", "telephone", "mobile"],
    type: "phone",
    means: "a phone number",
  },
  { ends: ["url", "link", "website", "homepage"], type: "url", means: "a web address" },
  {
    ends: ["source document", "reference document", "originating document", "linked document"],
    type: "text",
    means: "what another document is called",
  },
  {
    ends: [
      "image",
      "photo",
      "picture",
      "avatar",
      "video",
      "audio",
      "thumbnail",
      "file",
      "document",
      "recording",
      "audio data",
      "image data",
      "video data",
      "file data",
    ],
    type: "file",
    means: "a file in the object store",
  },
  {
    ends: [
      "price",
      "amount",
      "total",
      "subtotal",
      "cost",
      "fee",
      "balance",
      "salary",
      "budget",
      "principal",
      "deposit",
      "refund",
      "payout",
      "revenue",
      "income",
    ],
    type: "money",
    means: "an amount of money",
    required: true,
  },
  { ends: ["currency"], type: "currency", means: "an ISO 4217 currency", required: true },
  { ends: ["country"], type: "country", means: "an ISO 3166-1 country" },
  { ends: ["language", "locale"], type: "language", means: "a BCP 47 language tag" },
  {
    ends: [
      "percent",
      "percentage",
      "discount",
      "apr",
      "interest",
      "interest rate",
      "annual rate",
      "tax rate",
      "annual percentage rate",
      "commission rate",
    ],
    type: "percent",
    means: "a percentage",
  },
  {
    ends: ["quantity", "qty", "count", "stock", "stock level"],
    type: "integer",
    means: "a whole number",
    required: true,
    minimum: 0,
  },
  {
    ends: [
      "on hand",
      "on hand quantity",
      "reserved",
      "reserved quantity",
      "available quantity",
      "counted",
      "counted quantity",
      "backordered",
      "streak",
      "minutes",
      "hours",
      "days",
      "weeks",
      "months",
      "servings",
      "counter",
    ],
    type: "integer",
    means: "a whole number",
    minimum: 0,
  },
  {
    ends: ["date time", "date and time", "datetime"],
    type: "timestamp",
    means: "a point in time",
  },
  {
    ends: ["age", "position", "rank", "size", "steps", "points", "year", "capacity", "calories"],
    type: "integer",
    means: "a whole number",
  },
  {
    ends: [
      "ordering",
      "ordinal",
      "sort order",
      "display order",
      "page number",
      "line number",
      "row number",
      "step number",
      "sequence number",
      "chapter number",
    ],
    type: "integer",
    means: "a place in an order",
  },
  {
    ends: ["weight", "height", "width", "distance", "latitude", "longitude", "score", "rating"],
    type: "decimal",
    means: "a measured number",
  },
  { ends: ["coordinates", "geo location"], type: "geo-point", means: "a point on the map" },
  { ends: ["password", "passphrase", "pin"], type: "secret-hash", means: "the hash of a secret" },
  {
    ends: ["description", "notes", "note", "bio", "summary", "details", "instructions"],
    type: "long-text",
    means: "text of any length",
  },
  {
    ends: ["body", "content", "text", "message"],
    type: "long-text",
    means: "text of any length",
    required: true,
  },
  {
    ends: ["settings", "preferences", "metadata", "payload", "configuration", "options"],
    type: "json",
    means: "a document of its own shape",
  },
  {
    ends: ["history"],
    type: "json",
    means: "a list of entries of which nothing says what each has",
  },
  {
    ends: ["medical history", "family history", "employment history", "work history"],
    type: "long-text",
    means: "text of any length",
  },
  {
    ends: ["tags", "labels", "keywords", "interests", "topics of interest", "areas of interest"],
    type: "list",
    means: "a list of words",
  },
  {
    ends: ["open days", "available days", "working days", "weekdays", "days of the week"],
    type: "list",
    means: "days by name",
  },
  {
    ends: [
      "ciphertext",
      "content encrypted",
      "data encrypted",
      "message encrypted",
      "text encrypted",
      "encrypted content",
      "encrypted data",
      "encrypted message",
      "encrypted payload",
      "encrypted text",
    ],
    type: "binary",
    means: "what only who has the key can read",
  },
  { ends: ["of interest"], type: "text", means: "a short text" },
  {
    ends: ["username", "order number", "invoice number"],
    type: "text",
    means: "a code that is given once",
    required: true,
    unique: true,
  },
  {
    ends: ["title", "name", "subject", "label"],
    type: "text",
    means: "a short text",
    required: true,
  },
  {
    ends: ["path", "pathname"],
    type: "text",
    maxLength: 1024,
    means: "a path, which may be longer than a line",
  },
  {
    ends: ["code", "number", "address", "street", "city", "colour", "color", "reason", "unit"],
    type: "text",
    means: "a short text",
  },
];

/** "reviews completed", "requests merged": how many of them. */
export const countedThings: TypeByName = {
  type: "integer",
  means: "how many there are",
};

/** What was done to the things that are counted. */
export const countedParticiples: ReadonlySet<string> = new Set(
  "created opened merged completed closed resolved solved sent received reviewed delivered sold bought played won lost read written made".split(
    " ",
  ),
);
