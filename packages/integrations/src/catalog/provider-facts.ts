import * as z from "zod";
import { fact, key, line, url } from "./fact.ts";
import { limitSchema, throttleSchema } from "./limit.ts";
import { practiceSchema } from "./practice.ts";
import { webhooksSchema } from "./webhook-facts.ts";

export const categories = [
  "payments",
  "e-mail",
  "sms",
  "crm",
  "identity",
  "directory",
  "push",
  "chat",
  "code-host",
  "shop",
  "search",
  "object-store",
  "model",
  "telemetry",
  "receiver",
  "rest",
  "soap",
  "sftp",
] as const;
export type ProviderCategory = (typeof categories)[number];

/** An address with `{names}` to fill in from the configuration. */
const addressTemplate = z
  .string()
  .regex(/^(https|ldaps?|sftp):\/\/\S+$/, { error: "an address of https, ldap(s) or sftp" });

const endpointSchema = z.strictObject({
  live: addressTemplate,
  /** Where the sandbox has an address of its own. */
  sandbox: addressTemplate.optional(),
  /** What each `{name}` of the addresses is. */
  variables: z.record(z.string(), line).optional(),
});

const authenticationSchema = z.strictObject({
  type: z.enum([
    "bearer-key",
    "basic",
    "api-key-header",
    "oauth2-client-credentials",
    "oauth2-authorization-code",
    "oauth2-jwt-bearer",
    "signed-token",
    "signed-request",
    "client-certificate",
    "directory-bind",
    "ssh-key",
    "ws-security",
  ]),
  /** How it is sent: `Authorization: Bearer {key}`. */
  sent: line,
  /** The least rights that the usual operations need, each with what for. */
  scopes: z.array(
    z.strictObject({
      scope: line,
      for: line,
      /** Ids of the operations that need it: without one of them it is not asked for. */
      calls: z.array(key).min(1).optional(),
      /** What is read because of its reports. */
      reports: z.literal(true).optional(),
    }),
  ),
  /** Settings that hold what is secret, as environment variables are named. */
  secrets: z
    .array(
      z.strictObject({
        name: z.string().regex(/^[A-Z][A-Z0-9_]*$/),
        what: line,
        /** Where this one is changed otherwise than the rest. */
        rotation: line.optional(),
      }),
    )
    .min(1),
  /** How a secret is changed without an outage. */
  rotation: line,
  /** How long what is sent lives, in seconds, where it ends by itself. */
  lifetimeSeconds: z.int().positive().optional(),
});

const versionSchema = z.discriminatedUnion("by", [
  z.strictObject({ by: z.literal("header"), header: line, example: line, policy: line }),
  z.strictObject({ by: z.literal("path"), example: line, policy: line }),
  z.strictObject({ by: z.literal("query"), parameter: line, example: line, policy: line }),
  z.strictObject({ by: z.literal("none"), policy: line }),
]);

/** How a repeated call is kept from acting twice. */
const idempotencySchema = z.discriminatedUnion("by", [
  /** The method has no effect, or the same one each time. */
  z.strictObject({ by: z.literal("nature") }),
  z.strictObject({
    by: z.literal("header"),
    header: line,
    /** How long the provider remembers it, in seconds. */
    remembersSeconds: z.int().positive().optional(),
    maxLength: z.int().positive().optional(),
  }),
  z.strictObject({ by: z.literal("body-field"), field: line }),
  /** A key of ours makes the second call the same as the first: an external id, an upsert, a conditional put. */
  z.strictObject({ by: z.literal("natural-key"), key: line }),
  /** Nothing does: look before repeating, as `check` says. */
  z.strictObject({ by: z.literal("none"), check: line }),
  /** Nothing does, and nothing there can be looked at: what a second call does. */
  z.strictObject({ by: z.literal("nothing"), twice: line }),
]);
export type Idempotency = z.output<typeof idempotencySchema>;

/** How a call is sent: by HTTP, or by the protocol itself. */
export const methodSchema = z.enum([
  "GET",
  "POST",
  "PUT",
  "PATCH",
  "DELETE",
  "HEAD",
  "SOAP",
  "LDAP",
  "SFTP",
  "REDIRECT",
]);

const operationSchema = z.strictObject({
  id: key,
  /** What it does, as a product says it: `charge a card`. */
  name: line,
  method: methodSchema,
  path: line,
  /** Reads leave no trace at the provider. */
  effect: z.enum(["read", "write", "charge", "message", "delete"]),
  idempotency: idempotencySchema,
  /** Verbs and nouns of a product's actions that call for it. */
  serves: z.array(line).min(1),
  /** What a credential has to be allowed for it. */
  rights: z.array(line).min(1).optional(),
  /** An id of the provider's that the product has to keep to make it: `customer id`. */
  argument: line.optional(),
  /** Each of them begins a payment, of which the provider keeps its fee. */
  beginsPayment: z.literal(true).optional(),
  /** Only where people pay on a page of the provider's. */
  hosted: z.literal(true).optional(),
  /** It finds reports that were lost. */
  reconciles: z.literal(true).optional(),
});

/** What a caller does with an error. */
export const errorClasses = ["retry", "fix", "ask-user", "give-up", "reauthenticate"] as const;
const errorSchema = z.strictObject({
  status: z.int().min(100).max(599).optional(),
  code: line.optional(),
  class: z.enum(errorClasses),
  means: line,
  /**
   * Of one that is given up without an alert, as nothing is wrong: `forget` who is addressed (a device, a
   * number, an installation that is gone), take it for `done`, as it was before, or `suppress` who wants no more.
   */
  quietly: z.enum(["forget", "done", "suppress"]).optional(),
  /** Calls there that alone are answered so: `POST /v1/refunds`. */
  at: z.array(line).min(1).optional(),
  /** It comes in a report after the call was taken, and answers no call. */
  reported: z.literal(true).optional(),
});

const sandboxSchema = z.strictObject({
  how: line,
  limits: z.array(line),
  testValues: z.array(z.strictObject({ name: line, value: line, effect: line })),
});

const priceSchema = z.strictObject({
  /** What is paid for, in the singular: `e-mail sent`. */
  per: line,
  amount: z.number().min(0),
  /** Share of the amount moved, in percent, beside the amount. */
  percent: z.number().min(0).max(100).optional(),
  currency: z.string().regex(/^[A-Z]{3}$/),
  region: line,
  plan: line.optional(),
});

/** A client library that the provider, or the technology's makers, give out. */
const clientSchema = z.strictObject({
  ecosystem: z.enum(["npm"]),
  package: line,
  version: line,
  /** Retries that it makes by itself where nothing is set. One layer alone may retry. */
  retries: z.int().min(0).optional(),
  timeoutSeconds: z.number().positive().optional(),
  note: line.optional(),
});

const timeoutSchema = z.strictObject({
  seconds: z.number().positive(),
  /** Whose: `the server ends a request`, `a session is idle`. */
  of: line,
});

/** All that the catalogue knows about one provider. */
export const providerFactsSchema = z.strictObject({
  id: key,
  name: line,
  /** Other spellings in a text, matched as whole words without regard to case. */
  aliases: z.array(line),
  /** Keys of the technology catalogue that are this provider. */
  technologies: z.array(key),
  category: z.enum(categories),
  /** What is published here holds of these signals alone, and says nothing of where others are handed to. */
  signals: z
    .array(z.enum(["metrics", "logs", "traces"]))
    .min(1)
    .optional(),
  /** A generic entry stands for any system that is reached this way. */
  generic: z.boolean(),
  protocol: z.enum(["rest", "graphql", "soap", "ldap", "sftp", "oidc"]),
  endpoint: fact(endpointSchema),
  /** Ways to authenticate; the first is the one to take. */
  authentication: z.array(fact(authenticationSchema)).min(1),
  version: fact(versionSchema),
  operations: z.array(fact(operationSchema)).min(1),
  limits: z.array(fact(limitSchema)).min(1),
  throttle: z.array(fact(throttleSchema)).min(1),
  errors: z.array(fact(errorSchema)).min(1),
  timeouts: z.array(fact(timeoutSchema)).min(1),
  clients: z.array(fact(clientSchema)),
  practices: z.array(fact(practiceSchema)).optional(),
  /** Absent where the provider sends nothing to us. */
  webhooks: webhooksSchema.optional(),
  sandbox: fact(sandboxSchema),
  prices: z.array(fact(priceSchema)).min(1),
  /** Where data is kept and processed. */
  regions: fact(line),
  /** The agreement on processing personal data. */
  agreement: fact(z.strictObject({ name: line, url: url.optional() })),
  statusPage: fact(url),
  /** What could take its place, and what moves with it or stays. Our judgement. */
  exits: z.array(z.strictObject({ to: line, how: line })).min(1),
});
export type ProviderFacts = z.output<typeof providerFactsSchema>;
export type Operation = z.output<typeof operationSchema>;
export type Authentication = z.output<typeof authenticationSchema>;
export type ApiVersion = z.output<typeof versionSchema>;
export type ProviderError = z.output<typeof errorSchema>;
export type ErrorClass = (typeof errorClasses)[number];
export type Sandbox = z.output<typeof sandboxSchema>;
export type Price = z.output<typeof priceSchema>;
export type ProviderClient = z.output<typeof clientSchema>;
export type Endpoint = z.output<typeof endpointSchema>;

/** Checks data against the schema while its literals keep their types. */
export const provider = (facts: z.input<typeof providerFactsSchema>): ProviderFacts => facts;
