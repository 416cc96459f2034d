import * as z from "zod";
import type { DeepReadonly } from "../deep-readonly.ts";
import { anyRef } from "../ref.ts";

export { loadTestKind, quantityMeasure } from "./quantity-measure.ts";

/** A name or label: one line, at most 200 characters. */
export const label = z.string().min(1).max(200);
/** A sentence or a few of them. */
export const prose = z.string().min(1).max(4000);
/** An identifier in generated code, SQL or a URL: bounded, its grammar is its writer's concern. */
export const identifier = z.string().min(1).max(128);

/**
 * Units of every computed number. Data sizes are decimal (kB = 1000 B), rates are per second unless
 * their name says otherwise, a month is 730 h.
 */
export const unit = z.enum([
  "ms",
  "s",
  "min",
  "h",
  "day",
  "month",
  "year",
  "B",
  "kB",
  "MB",
  "GB",
  "TB",
  "Mbit/s",
  "MB/s",
  "GB/day",
  "GB/month",
  "count",
  "users",
  "sessions",
  "devices",
  "connections",
  "instances",
  "rows",
  "req/s",
  "msg/s",
  "req/min",
  "req/h",
  "req/month",
  "rows/day",
  "B/row",
  "B/req",
  "actions/user/day",
  "ratio",
  "percent",
  "vCPU",
  "GB-memory",
  "USD",
  "USD/h",
  "USD/month",
  "USD/unit",
  "USD/thousand",
  "USD/million",
  "USD/GB",
  "USD/GB-h",
  "USD/GB-month",
  "person",
]);
export type Unit = z.output<typeof unit>;

/** A number with its unit. */
export const amount = z.strictObject({ value: z.number(), unit });

/** A number that was computed: a reader can repeat it from the formula and the named inputs. */
export const figure = z.strictObject({
  value: z.number(),
  unit,
  /** Arithmetic over the names of the inputs, for example `users * share / thinkTime`. */
  formula: z.string().min(1),
  inputs: z.array(
    z.strictObject({
      name: identifier,
      value: z.number(),
      unit,
      /** The node that the input was taken from. */
      ref: anyRef().optional(),
    }),
  ),
  /** Bounds of the value where its inputs are ranges. */
  low: z.number().optional(),
  high: z.number().optional(),
});
export type Figure = DeepReadonly<z.output<typeof figure>>;

/** What kind of thing is built. A mixture lists several, the main one first. */
export const productKind = z.enum([
  "web-application",
  "api-service",
  "mobile-app",
  "desktop-app",
  "command-line-tool",
  "library",
  "data-pipeline",
  "infrastructure",
  "game",
  "ai-service",
]);

/** Whether a thing is designed now, altered, or was there before (plans of a feature). */
export const lifecycle = z.enum(["new", "changed", "existing"]);

/** Sensitivity of data, ascending. */
export const dataClass = z.enum(["public", "internal", "confidential", "restricted"]);

/** Kinds of sensitive data. */
export const dataCategory = z.enum([
  "personal",
  "special-category",
  "payment",
  "health",
  "credential",
  "child",
  "location",
  "contact",
]);

/** What has to be protected about an attribute, in one word: a kind of sensitive data, or a plain level. */
export const sensitivity = z.enum([...dataCategory.options, ...dataClass.options]);

export const comparator = z.enum(["=", "<", "<=", ">", ">=", "~", "range"]);

/** Logical type of an attribute or field, before a store's own types. */
export const logicalType = z.enum([
  "text",
  "long-text",
  "integer",
  "decimal",
  "money",
  "boolean",
  "date",
  "time",
  "timestamp",
  "duration",
  "uuid",
  "email",
  "phone",
  "url",
  "country",
  "currency",
  "language",
  "percent",
  "geo-point",
  "enum",
  "file",
  "json",
  "binary",
  "secret-hash",
  "list",
]);

/** How a technology is wanted that the text does not demand, or that it demands and rules out as well. */
export const mentionWish = z.enum(["example", "alternative", "wish", "disputed"]);

/** Where packages come from, as far as names in one of them say nothing about names in another. */
export const ecosystem = z.enum([
  "npm",
  "maven",
  "pypi",
  "go",
  "cargo",
  "nuget",
  "composer",
  "gem",
  /** Container images, by repository without a registry: `postgres`, `bitnami/kafka`. */
  "image",
  /** Providers and types of resources: `hashicorp/aws`, `aws_sqs_queue`. */
  "terraform",
]);
export type Ecosystem = z.output<typeof ecosystem>;

/** What a section of a specification is a list of. */
export const statementRole = z.enum([
  "metadata",
  "summary",
  "story",
  "story-reason",
  "story-test",
  "scenario",
  "edge-case",
  "requirement",
  "entity",
  "actor",
  "criterion",
  "premise",
  "dependency",
  "asked",
  "answer",
  "open-question",
  "out-of-scope",
  "procedure",
  /** Crossed out by whoever wrote it. */
  "struck-out",
  /** Of a constitution: how the work is done, not what is built. */
  "principle",
]);

/** What a concept is to the product: kept, a link of two, worked out, passed on, another system's, a list. */
export const conceptRole = z.enum([
  "stored",
  "join",
  "computed",
  "transfer",
  "external",
  "enumeration",
]);

/** How many of each side a relation joins, the side that holds the reference first. */
export const relationKind = z.enum(["many-to-one", "one-to-one", "many-to-many"]);

/** What an action does to its concept. */
export const actionEffect = z.enum([
  "create",
  "read",
  "list",
  "search",
  "update",
  "delete",
  "transition",
  "command",
]);

/** What has to hold, of whoever acts or of the thing; `not` turns it round. */
export const accessCondition = z.discriminatedUnion("kind", [
  z.strictObject({
    /** The thing is theirs. */
    kind: z.literal("own"),
    /** What they are to it, where the text says: `creator`, `assignee`. */
    as: label.optional(),
    not: z.literal(true).optional(),
  }),
  z.strictObject({
    /** They are a member of what the thing belongs to: a team, a project, a tenant. */
    kind: z.literal("member"),
    of: label.optional(),
    not: z.literal(true).optional(),
  }),
  z.strictObject({
    /** The thing is in one of these states. */
    kind: z.literal("state"),
    states: z.array(label).min(1),
    /** As the text says it, for where the thing turns out to have no such states. */
    text: prose.optional(),
    not: z.literal(true).optional(),
  }),
  z.strictObject({
    /** What the text says has to hold, in its own words: `if the customer has agreed`. */
    kind: z.literal("said"),
    text: prose,
    not: z.literal(true).optional(),
  }),
]);

const cookie = {
  /** `__Host-session` */
  cookie: identifier,
  sameSite: z.enum(["Lax", "Strict", "None"]),
};

/** What a request carries by which its caller is recognised. */
export const carrier = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("bearer-header"), token: z.enum(["jwt", "opaque"]) }),
  /** An id that says nothing by itself; what it stands for is kept in `state`. */
  z.strictObject({
    kind: z.literal("session-cookie"),
    ...cookie,
    state: z.enum(["database", "cache"]),
  }),
  z.strictObject({ kind: z.literal("token-cookie"), ...cookie }),
  /** The header `Authorization` has it as a bearer token. */
  z.strictObject({ kind: z.literal("api-key"), header: identifier }),
]);
