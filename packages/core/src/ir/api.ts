import * as z from "zod";
import { anyRef, ref } from "../ref.ts";
import { facet, many, one } from "../slot.ts";
import { access, parameter } from "./api-access.ts";
import { repeatKey } from "./api-repeat.ts";
import {
  actionEffect,
  comparator,
  identifier,
  label,
  lifecycle,
  logicalType,
  prose,
} from "./shapes.ts";

export { change } from "./api-change.ts";
export { liveChannel, livePolicy, statedMessage } from "./api-live.ts";
export { numbering } from "./api-numbering.ts";
export { problem } from "./api-problem.ts";
export { sealed } from "./api-sealed.ts";
export { webhook } from "./api-webhook.ts";

export const convention = one(
  "api/convention",
  z.strictObject({
    style: z.enum(["rest", "graphql", "grpc"]),
    /** `/v1` */
    basePath: identifier,
    versioning: prose,
    propertyCase: z.enum(["camel", "snake"]),
    errors: prose,
    pagination: prose,
    authentication: prose,
    /** How often a caller may ask, where the text states it. */
    rateLimit: prose.optional(),
    /** The house rules that names, pages, versions and errors follow. */
    houseStyle: z.enum(["default", "zalando", "google", "microsoft"]).optional(),
    /** Where a client says that a request is a repeat; absent where that is the header Idempotency-Key. */
    repeat: repeatKey.optional(),
    /** The query parameter in which every request names the version, where no path has it. */
    versionParameter: identifier.optional(),
    /** How pages are found: from the place that the last one came to, or by how many are left out. */
    paging: z.enum(["cursor", "offset"]).optional(),
    /** How what is to go is announced. */
    deprecation: prose.optional(),
    /** How much one request may ask for, where it composes what it asks for itself. */
    requestLimits: prose.optional(),
  }),
  { summary: "conventions of the whole interface" },
);

export const resource = many(
  "api/resource",
  z.strictObject({
    name: label,
    /** Path of the collection, with parents: `/projects/{projectId}/tasks`. */
    path: z.string().min(1).max(400),
    entity: ref("data/entity").optional(),
    parent: ref("api/resource").optional(),
    /** Every account has one and sees no other: the path leads to the caller's own, without an id. */
    single: z.literal(true).optional(),
    component: ref("architecture/component").optional(),
  }),
  { summary: "resources" },
);

export const operation = many(
  "api/operation",
  z.strictObject({
    /** camelCase: `listTasks`. */
    operationId: identifier,
    method: z.enum(["get", "post", "put", "patch", "delete"]),
    path: z.string().min(1).max(400),
    resource: ref("api/resource"),
    summary: label,
    description: prose.optional(),
    effect: actionEffect,
    /** Public with its reason, or for those who hold a policy. */
    access,
    realises: z.array(anyRef()),
    component: ref("architecture/component").optional(),
    /** The system of others that alone calls it, and the header that proves it: a webhook. */
    webhook: z
      .strictObject({
        from: ref("architecture/component"),
        header: identifier.optional(),
        /** By which a repeat is known. */
        key: label,
        /** How the body is written, where it is not one JSON object. */
        body: z.enum(["form", "json-list"]).optional(),
      })
      .optional(),
    /** Why it answers on a host of its own, where it does. */
    host: prose.optional(),
    parameters: z.array(parameter),
    request: ref("api/schema").optional(),
    response: ref("api/schema").optional(),
    /** A file that is sent or given back, instead of a body that a schema describes. */
    file: z.strictObject({ in: z.enum(["request", "response"]), mediaType: identifier }).optional(),
    /** 302 where the caller is sent somewhere else. */
    success: z.int().min(200).max(399),
    /** The answer where what it would make is there already: that one, and nothing is made. */
    again: z.literal(200).optional(),
    /** Every status that can happen, with when. */
    errors: z.array(
      z.strictObject({ status: z.int().min(400).max(599), problem: identifier, when: prose }),
    ),
    /** What it does with the session of its caller. */
    session: z.enum(["begins", "renews", "ends"]).optional(),
    /** The cookie by which a sign-in elsewhere stays with the browser that began it: set at its start, shown at its end. */
    begun: z.enum(["set", "shown"]).optional(),
    /** How many one answer may have, where a screen shows all of them and no page of it is enough. */
    whole: z.int().positive().optional(),
    paginated: z.boolean(),
    /** Repeating it changes nothing, by nature or by key. */
    idempotency: z.enum(["natural", "key", "none"]),
    lifecycle,
  }),
  { summary: "operations" },
);

/** What HTTP itself says of an operation: who may keep its answer, what marks a state of it, its order. */
export const exchange = facet(
  "api/exchange",
  [operation],
  z.strictObject({
    /** Who may keep the answer: nobody, the caller alone after asking again, or everybody after asking. */
    cache: z.enum(["no-store", "private", "shared"]).optional(),
    because: prose.optional(),
    /** Where an ETag comes from: the count of changes that a record keeps, or what is answered. */
    validator: z.enum(["version", "content"]).optional(),
    /** The order of a list before any other is asked for; the last field tells two apart that are alike else. */
    order: z
      .array(z.strictObject({ field: ref("data/field"), direction: z.enum(["asc", "desc"]) }))
      .optional(),
    /** A change that names no version: why the last one may win. */
    lastWins: prose.optional(),
  }),
  { summary: "caching, validators and order of operations" },
);

export const schema = many(
  "api/schema",
  z.strictObject({
    /** PascalCase. */
    name: identifier,
    purpose: z.enum(["resource", "create", "update", "page", "command", "problem", "event"]),
    entity: ref("data/entity").optional(),
    /** The event between components that it is the payload of. */
    event: ref("architecture/event").optional(),
    description: prose,
    properties: z.array(
      z.strictObject({
        name: identifier,
        type: logicalType,
        /** Elements of a list, or the whole value, that another schema describes. */
        schema: ref("api/schema").optional(),
        list: z.boolean(),
        required: z.boolean(),
        nullable: z.boolean(),
        readOnly: z.boolean(),
        writeOnly: z.boolean(),
        description: prose,
        values: z.array(label).optional(),
        minLength: z.int().min(1).optional(),
        maxLength: z.int().min(1).optional(),
        /** A regular expression that text has to match, with an example that does. */
        pattern: z.string().min(1).max(400).optional(),
        example: z.string().max(400).optional(),
        minimum: z.number().optional(),
        /** It is greater than this. */
        above: z.number().optional(),
        maximum: z.number().optional(),
        /** The value that it gets where it is left out. */
        default: z.union([z.string(), z.number(), z.boolean()]).optional(),
        field: ref("data/field").optional(),
      }),
    ),
  }),
  { summary: "request and response bodies" },
);

/** What clients that stay connected are told as it happens. */
export const subscription = many(
  "api/subscription",
  z.strictObject({
    /** camelCase: `taskChanged`. */
    name: identifier,
    summary: label,
    /** What it is about; absent where nothing of it is kept, such as who is typing. */
    resource: ref("api/resource").optional(),
    message: ref("api/schema"),
    /** Those who may read the thing, and nobody else, hear of it. */
    access,
    /** The id in the message that names the thing. */
    key: identifier.optional(),
    /**
     * What a client listens by, known to it before the thing exists: the id of what holds the thing, or its
     * own. Empty where whoever may read one may read all.
     */
    rooms: z
      .array(
        z.strictObject({
          /** `roomId` */
          parameter: identifier,
          /** First part of the address: `rooms`. */
          segment: identifier,
          /** Absent where it is the account that listens. */
          resource: ref("api/resource").optional(),
          /** Who is let in, empty where everyone is; and when, in the words of this domain. */
          roles: z.array(ref("brief/actor")),
          when: prose.optional(),
          /** What has to hold of each thing that is told here; whoever may see the rest has another room. */
          only: prose.optional(),
        }),
      )
      .default([]),
    component: ref("architecture/component").optional(),
    /** As on the wire: `Socket.IO`. */
    technology: label,
    because: prose,
  }),
  { summary: "what connected clients are told" },
);

/** What a command-line tool or a library offers instead of operations over HTTP. */
export const entryPoint = many(
  "api/entry-point",
  z.strictObject({
    kind: z.enum(["command", "function", "type"]),
    name: identifier,
    summary: prose,
    inputs: z.array(
      z.strictObject({
        name: identifier,
        kind: z.enum(["argument", "option", "parameter", "standard-input"]),
        type: logicalType,
        required: z.boolean(),
        description: prose,
        values: z.array(label).optional(),
      }),
    ),
    output: prose,
    /** Properties of what it gives back, or of what a type holds. */
    gives: z
      .array(
        z.strictObject({
          name: identifier,
          type: logicalType,
          list: z.boolean(),
          required: z.boolean(),
          description: prose,
          values: z.array(label).optional(),
        }),
      )
      .optional(),
    /** How it is called: `fetch get [--start-in <duration>] <url>`. */
    usage: label.optional(),
    /** Lines as the text writes them, with the requirement that has each. */
    examples: z
      .array(z.strictObject({ line: prose, requirement: ref("brief/requirement") }))
      .optional(),
    /** Exit codes or errors, with when. */
    failures: z.array(z.strictObject({ code: label, when: prose })),
    realises: z.array(anyRef()),
  }),
  { summary: "commands and public functions" },
);

/** A data set that a pipeline promises to those who read it. */
export const contract = many(
  "api/data-contract",
  z.strictObject({
    name: label,
    entity: ref("data/entity").optional(),
    owner: label,
    freshness: prose,
    quality: z.array(z.strictObject({ rule: prose, comparator, value: z.number(), unit: label })),
  }),
  { summary: "data contracts" },
);
